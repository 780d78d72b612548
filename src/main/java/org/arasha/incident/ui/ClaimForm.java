package org.arasha.incident.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Attribution;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** One assertable sentence: who says so, whom it concerns, what it rests on and contradicts. */
class ClaimForm extends EditForm<Claim> {

    private final transient Choices choices;
    private final LocalizedTextField text = new LocalizedTextField("incident.claim.text", Here.language(), Claim.LONGEST_TEXT);
    private final PartialDateField when = new PartialDateField(getTranslation("incident.claim.when"));
    private final Select<Attribution> attribution = Inputs.choice("incident.claim.attribution", "incident.attribution.", Attribution.values());
    private final Checkbox future = new Checkbox(getTranslation("incident.claim.future"));
    private final MultiSelectComboBox<PersonId> concerned = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<SourceId> sources = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<UUID> contradicts = new MultiSelectComboBox<>();
    private final Select<Standing> standing = Inputs.choice("incident.claim.standing", "incident.standing.", Standing.values());
    private final TextArea reason = Inputs.text("incident.claim.reason", Claim.LONGEST_REASON);

    ClaimForm(Choices choices) {
        this.choices = choices;
        concerned.setLabel(getTranslation("incident.claim.concerned"));
        concerned.setItems(choices.record().people());
        concerned.setItemLabelGenerator(choices::person);
        sources.setLabel(getTranslation("incident.claim.sources"));
        sources.setItems(choices.record().sources().stream().map(Source::id).toList());
        sources.setItemLabelGenerator(choices::source);
        contradicts.setLabel(getTranslation("incident.claim.contradicts"));
        contradicts.setItemLabelGenerator(choices::claim);
        contradicts.setItems(choices.record().claims().stream().map(one -> one.id().value()).toList());
        standing.setValue(Standing.ALLEGED);
        boolean assesses = choices.desk().isVerifier();
        standing.setVisible(assesses);
        reason.setVisible(assesses);
        when.setHelperText(getTranslation("incident.claim.whenHint"));
        add(text, Inputs.pair(attribution, concerned), when, Inputs.pair(sources, contradicts), future, Inputs.pair(standing, reason));
    }

    @Override
    public void fill(Claim known) {
        text.setValue(known.text());
        when.setValue(known.when());
        attribution.setValue(known.attribution());
        future.setValue(known.future());
        concerned.setValue(known.persons());
        sources.setValue(known.sourceIds());
        contradicts.setItems(choices.record().claims().stream().filter(one -> !one.id().equals(known.id()))
                .map(one -> one.id().value()).toList());
        contradicts.setValue(known.contradicts().stream().map(Claim.Contradicted::claim).collect(Collectors.toSet()));
        standing.setValue(known.standing());
        reason.setValue(known.reason() == null ? "" : known.reason());
    }

    @Override
    public boolean isRight() {
        return new Checks().that(text, !text.getValue().isEmpty(), "ui.required")
                .shortEnough(text)
                .filled(attribution).day(when, false)
                .that(sources, standing.getValue() != Standing.ESTABLISHED || !sources.isEmpty(), "incident.refusal.establishedWithoutSource")
                .that(reason, !reason.isVisible() || !standing.getValue().needsReason() || !reason.getValue().isBlank(), "incident.refusal.noReason")
                .atMost(reason, Claim.LONGEST_REASON).passed();
    }

    @Override
    public Claim value(@Nullable Claim known) {
        return new Claim(known == null ? ClaimId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), known == null ? 0 : known.position(), text.getValue(), when.getValue(),
                attribution.getValue(), standing.getValue(), PlainText.orNull(reason.getValue()),
                future.getValue(), concerned.getValue().stream().map(Claim.Concerned::new).collect(Collectors.toSet()),
                sources.getValue().stream().map(Claim.Cited::new).collect(Collectors.toSet()),
                contradicts.getValue().stream().map(Claim.Contradicted::new).collect(Collectors.toSet()));
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("incident.claim.text", text).date("incident.claim.when", when)
                .with("incident.claim.attribution", attribution, one -> getTranslation("incident.attribution." + one))
                .with("incident.claim.future", future, one -> getTranslation("ui.yes"))
                .with("incident.claim.concerned", concerned, ids -> list(ids, choices::person))
                .with("incident.claim.sources", sources, ids -> list(ids, choices::source))
                .with("incident.claim.contradicts", contradicts, ids -> list(ids, choices::claim))
                .with("incident.claim.standing", standing, one -> getTranslation("incident.standing." + one))
                .text("incident.claim.reason", reason);
    }

    private static <T> String list(Set<T> chosen, Function<T, String> name) {
        return chosen.stream().map(name).sorted().collect(Collectors.joining("; "));
    }
}
