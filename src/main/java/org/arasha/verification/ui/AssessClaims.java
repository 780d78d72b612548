package org.arasha.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.ui.ClaimCard;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** Every claim with its standing and the sources it rests on; each is saved by itself. */
class AssessClaims extends Section {

    private final transient Records records;
    private final transient Runnable afterChange;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    AssessClaims(Records records, IncidentRecord record, Runnable afterChange) {
        super("verification.claims");
        this.records = records;
        this.afterChange = afterChange;
        addClassName("assess-claims");
        record.claims().forEach(claim -> add(row(record, claim)));
    }

    private Div row(IncidentRecord record, Claim claim) {
        Select<Claim.Standing> standing =
                Inputs.choice("verification.standing", "incident.standing.", Claim.Standing.values());
        standing.setValue(claim.standing());
        MultiSelectComboBox<Source> sources = new MultiSelectComboBox<>();
        sources.setLabel(getTranslation("verification.restsOn"));
        sources.setItems(record.sources());
        sources.setItemLabelGenerator(source -> source.title().in(language));
        sources.setValue(record.sourcesOf(claim));
        TextField reason = Inputs.line("verification.reason", Incidents.LONGEST_NOTE);
        reason.setValue(claim.reason() == null ? "" : claim.reason());
        Button save = new Button(getTranslation("verification.saveClaim"), click -> {
            boolean founded = standing.getValue() != Claim.Standing.ESTABLISHED || !sources.isEmpty();
            if (new Checks().that(sources, founded, "incident.refusal.establishedWithoutSource")
                    .atMost(reason, Incidents.LONGEST_NOTE).passed()) {
                records.assess(claim.id(), claim.version(), standing.getValue(),
                        reason.getValue().isBlank() ? null : reason.getValue().strip(),
                        sources.getValue().stream().map(Source::id).collect(Collectors.<SourceId>toSet()));
                Notices.done(getTranslation("verification.claimSaved", claim.position()));
                afterChange.run();
            }
        });
        save.setAriaLabel(getTranslation("verification.saveClaim") + " " + claim.position());
        Div fields = new Div(standing, sources, reason, save);
        fields.addClassName("assess-fields");
        Div row = new Div(new ClaimCard(record, claim), fields);
        row.addClassName("assess-row");
        return row;
    }
}
