package org.arasha.followup.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Grade;
import org.arasha.followup.Submission;
import org.arasha.followup.Submission.Graded;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** How a reply meets each demand, and the words of it that show it. */
class GradeFields extends Fields {

    private record Line(Select<Grade> grade, TextArea quote) {}

    private final transient Map<UUID, Line> lines = new LinkedHashMap<>();

    GradeFields(SubmissionDesk desk, Submission submission, DraftKeeper draft) {
        Language language = Here.language();
        for (Demand demand : desk.submissions.demandsTo(submission)) {
            Select<Grade> grade = Inputs.choice("followup.grade", "followup.grade.", Grade.values());
            grade.setLabel(lines.size() + 1 + ". " + demand.text().in(language));
            TextArea quote = Inputs.text("followup.quote", Graded.LONGEST_QUOTE);
            quote.setMinRows(1);
            lines.put(demand.demand(), new Line(grade, quote));
            draft.choice(demand.demand().toString(), grade, Grade.class).text("quote " + demand.demand(), quote);
            add(grade, quote);
        }
    }

    /** @param all whether each demand is to be graded */
    Checks check(Checks checks, boolean all) {
        for (Line line : lines.values()) {
            if (all || !line.quote().getValue().isBlank()) {
                checks.filled(line.grade());
            }
            checks.atMost(line.quote(), Graded.LONGEST_QUOTE);
        }
        return checks;
    }

    /** Whether each demand is. */
    boolean areGraded() {
        return lines.values().stream().noneMatch(one -> one.grade().isEmpty());
    }

    Set<Graded> values() {
        return lines.entrySet().stream().filter(one -> !one.getValue().grade().isEmpty()).map(one -> new Graded(one.getKey(),
                one.getValue().grade().getValue(), PlainText.orNull(one.getValue().quote().getValue()))).collect(Collectors.toSet());
    }
}
