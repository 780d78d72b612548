package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.ui.UrgencyBadge;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.RecordHeader;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Makes the head of an appeal's pages: number, subject, how far it is, how urgent its cases are, what is due next. */
@Component
public class AppealHeaders {

    private static final List<String> STAGES = List.of("DRAFT", "SIGNATURES", "APPROVAL", "FOLLOW_UP");

    private final Appeals appeals;
    private final OpenSteps steps;

    AppealHeaders(Appeals appeals, OpenSteps steps) {
        this.appeals = appeals;
        this.steps = steps;
    }

    public RecordHeader of(Appeal appeal) {
        UI ui = UI.getCurrent();
        List<OpenStep> open = steps.on(appeal.id().value());
        RecordHeader header = new RecordHeader(AppealNavigation.to(appeal.number()), appeal.number(), appeal.text().subject().in(Language.of(ui.getLocale())))
                .stages(STAGES.stream().map(stage -> ui.getTranslation("appeal.stage." + stage)).toList(), stage(appeal, open));
        if (appeal.closedAt() == null) {
            UrgencyBadge.of(appeals.urgency(appeal.id())).ifPresent(header::badge);
        } else {
            header.badge(new StatusBadge(Tone.DONE, ui.getTranslation("appeal.closedOn", Dates.day(appeal.closedAt()))));
        }
        open.stream().filter(step -> step.dueAt() != null).findFirst().ifPresent(step ->
                header.due(new DueBadge(DueBadge.day(step.dueAt()), "ui.due.step").explained(ui.getTranslation("step." + step.step()))));
        return header;
    }

    private static int stage(Appeal appeal, List<OpenStep> open) {
        if (appeal.isApproved()) {
            return appeal.closedAt() == null ? 3 : STAGES.size();
        }
        return beforeApproval(open);
    }

    /** The words for how far one is that is not approved. */
    static String prepared(List<OpenStep> open) {
        return "appeal.stage." + STAGES.get(beforeApproval(open));
    }

    private static int beforeApproval(List<OpenStep> open) {
        return open.stream().map(OpenStep::step).mapToInt(step -> switch (step) {
            case "Task_DraftAppeal" -> 0;
            case "Task_ApproveAppeal" -> 2;
            default -> 1;
        }).findFirst().orElse(1);
    }
}
