package org.arasha.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Every claim with its standing and the sources it rests on; each is saved by itself, and what is typed at others stays. */
class AssessClaims extends Section {

    private final transient Records records;
    private final transient List<MultiSelectComboBox<Source>> choices = new ArrayList<>();
    private final transient Runnable afterChange;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    AssessClaims(Records records, IncidentRecord record, Runnable afterChange) {
        super("verification.claims");
        this.records = records;
        this.afterChange = afterChange;
        addClassName("assess-claims");
        record.claims().forEach(claim -> add(row(record, claim)));
    }

    /** There is another source to rest on. */
    void offer(List<Source> sources) {
        choices.forEach(choice -> {
            Set<SourceId> chosen = choice.getValue().stream().map(Source::id).collect(Collectors.toSet());
            choice.setItems(sources);
            choice.setValue(sources.stream().filter(source -> chosen.contains(source.id())).toList());
        });
    }

    private void saved(Div row, Claim claim) {
        IncidentRecord record = records.of(claim.incident());
        record.claims().stream().filter(one -> one.id().equals(claim.id())).findFirst()
                .ifPresent(fresh -> replace(row, row(record, fresh)));
        afterChange.run();
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
        choices.add(sources);
        Div row = new Div();
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
                saved(row, claim);
            }
        });
        save.setAriaLabel(getTranslation("verification.saveClaim") + " " + claim.position());
        Div fields = new Div(standing, sources, reason, save);
        fields.addClassName("assess-fields");
        row.add(new ClaimCard(record, claim), fields);
        row.addClassName("assess-row");
        return row;
    }
}
