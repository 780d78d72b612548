package org.arasha.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Submission;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** Which claim of which incident a body contradicts, and in which words. */
class ContradictionFields extends Fields {

    private final Language language = Here.language();
    private final ComboBox<Claim> claim = new ComboBox<>();
    private final TextArea says = Inputs.text("followup.contradictions.says", Claim.LONGEST_TEXT);

    ContradictionFields(SubmissionDesk desk, Submission submission, DraftKeeper draft) {
        List<IncidentId> ids = desk.appeals.visible(submission.appeal()).incidentIds();
        desk.records.remember(ids, null);
        Map<IncidentId, IncidentRecord> records = new LinkedHashMap<>();
        ids.forEach(id -> records.put(id, desk.records.of(id)));
        List<Claim> claims = records.values().stream().flatMap(record -> record.claims().stream()).toList();
        claim.setLabel(getTranslation("followup.contradictions.claim"));
        claim.setItems(claims);
        claim.setItemLabelGenerator(one -> records.get(one.incident()).incident().number() + " · " + one.text().in(language));
        says.setHelperText(getTranslation("followup.contradictions.says.hint"));
        add(claim, says);
        draft.value("claim", claim, one -> one.id().value().toString(),
                id -> claims.stream().filter(one -> one.id().value().toString().equals(id)).findFirst().orElse(null))
                .text("says", says);
    }

    Checks check() {
        return new Checks().filled(claim).filled(says).atMost(says, Claim.LONGEST_TEXT);
    }

    Claim claim() {
        return claim.getValue();
    }

    /** In the language of who reads it. */
    LocalizedText says() {
        return LocalizedText.of(language, says.getValue().strip());
    }
}
