package org.arasha.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Reply;
import org.arasha.followup.ReplyId;
import org.arasha.followup.Submission;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** In which of its replies a body contradicts which claim of which incident, and in which words. */
class ContradictionFields extends Fields {

    private static final int BEGINNING = 60;

    private final Language language = Here.language();
    private final Select<Reply> reply = new Select<>();
    private final ComboBox<Claim> claim = new ComboBox<>();
    private final TextArea says = Inputs.text("followup.contradictions.says", Claim.LONGEST_TEXT);

    ContradictionFields(SubmissionDesk desk, Submission submission, List<Reply> replies, DraftKeeper draft) {
        List<IncidentId> ids = desk.appeals.visible(submission.appeal()).incidentIds();
        desk.records.remember(ids, null);
        Map<IncidentId, IncidentRecord> records = new LinkedHashMap<>();
        ids.forEach(id -> records.put(id, desk.records.of(id)));
        List<Claim> claims = records.values().stream().flatMap(record -> record.claims().stream()).toList();
        claim.setLabel(getTranslation("followup.contradictions.claim"));
        claim.setItems(claims);
        claim.setItemLabelGenerator(one -> records.get(one.incident()).incident().number() + " · " + one.text().in(language));
        says.setHelperText(getTranslation("followup.contradictions.says.hint"));
        offer(replies);
        add(reply, claim, says);
        draft.value("reply", reply, one -> one.id().value().toString(),
                        id -> replies.stream().filter(one -> one.id().value().toString().equals(id)).findFirst().orElse(null))
                .value("claim", claim, one -> one.id().value().toString(),
                        id -> claims.stream().filter(one -> one.id().value().toString().equals(id)).findFirst().orElse(null))
                .text("says", says);
    }

    /** What was found to be none may say so, too; where only one is a reply it is that one. */
    private void offer(List<Reply> replies) {
        reply.setLabel(getTranslation("followup.contradictions.reply"));
        reply.setItems(replies);
        reply.setItemLabelGenerator(one -> one == null ? "" : Dates.day(one.receivedOn())
                + (one.noReply() ? " · " + getTranslation("followup.contradictions.noReply") : "") + " · " + beginning(one.text()));
        List<Reply> such = replies.stream().filter(one -> !one.noReply()).toList();
        if (such.size() == 1) {
            reply.setValue(such.getFirst());
        }
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }

    Checks check() {
        return new Checks().filled(reply).filled(claim).filled(says).atMost(says, Claim.LONGEST_TEXT);
    }

    ReplyId reply() {
        return reply.getValue().id();
    }

    Claim claim() {
        return claim.getValue();
    }

    /** In the language of who reads it. */
    LocalizedText says() {
        return LocalizedText.of(language, says.getValue().strip());
    }
}
