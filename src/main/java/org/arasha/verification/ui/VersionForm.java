package org.arasha.verification.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Source;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.TextLanguage;
import org.jspecify.annotations.Nullable;

/** Another version of what a claim says, by somebody else and from other sources; it contradicts the claim. */
class VersionForm extends KeptForm<Claim> {

    private final transient Claim other;
    private final TextLanguage language = new TextLanguage();
    private final TextArea text = Inputs.text("verification.version.text", Claim.LONGEST_TEXT);
    private final Select<Claim.Attribution> attribution =
            Inputs.choice("incident.claim.attribution", "incident.attribution.", Claim.Attribution.values());
    private final SourceChoice sources;

    /** @param known the sources of the record as they are now */
    VersionForm(Claim other, Supplier<List<Source>> known) {
        this.other = other;
        sources = new SourceChoice("verification.version.sources", known);
        language.like(other.text());
        add(new H3(getTranslation("verification.version.title", other.position())), text, attribution, language, sources);
    }

    /** There may be another source to rest on. */
    void offer() {
        sources.offer();
    }

    @Override
    public void fill(Claim claim) {
        throw new UnsupportedOperationException("A version is entered here and changed as any claim is");
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(text).atMost(text, Claim.LONGEST_TEXT).filled(attribution).passed();
    }

    @Override
    public Claim value(@Nullable Claim none) {
        return new Claim(ClaimId.fresh(), 0, other.incident(), 0, LocalizedText.of(language.getValue(), text.getValue()), other.when(),
                attribution.getValue(), Claim.Standing.ALLEGED, null, other.future(), other.concerns(),
                sources.getValue().stream().map(Claim.Cited::new).collect(Collectors.toSet()),
                Set.of(new Claim.Contradicted(other.id().value())));
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().text("verification.version.text", text);
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return sources.keptBy(draft.language(language).text("text", text)
                .choice("attribution", attribution, Claim.Attribution.class));
    }
}
