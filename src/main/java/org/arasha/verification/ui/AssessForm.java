package org.arasha.verification.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** How well a claim is founded, on what, and why. */
class AssessForm extends KeptForm<Claim> {

    private final Select<Standing> standing = Inputs.choice("verification.standing", "incident.standing.", Standing.values());
    private final SourceChoice sources;
    private final TextArea reason = Inputs.text("verification.reason", Claim.LONGEST_REASON);
    /** Not shown: what is assessed, to be compared when somebody rewords it meanwhile. */
    private final LocalizedTextField text = new LocalizedTextField("incident.claim.text", Here.language(), Claim.LONGEST_TEXT);

    /** @param known the sources of the record as they are now */
    AssessForm(Supplier<List<Source>> known) {
        sources = new SourceChoice("verification.restsOn", known);
        reason.setMinRows(2);
        standing.addValueChangeListener(change -> hint());
        hint();
        add(standing, sources, reason);
    }

    /** There may be another source to rest on. */
    void offer() {
        sources.offer();
    }

    void rest(SourceId source, boolean on) {
        Set<SourceId> chosen = new HashSet<>(sources.getValue());
        if (on) {
            chosen.add(source);
        } else {
            chosen.remove(source);
        }
        sources.setValue(chosen);
    }

    Set<SourceId> sources() {
        return sources.getValue();
    }

    private void hint() {
        reason.setHelperText(standing.getValue() != null && standing.getValue().needsReason()
                ? getTranslation("verification.reason.needed") : null);
    }

    @Override
    public void fill(Claim known) {
        standing.setValue(known.standing());
        sources.setValue(known.sourceIds());
        reason.setValue(known.reason() == null ? "" : known.reason());
        text.setValue(known.text());
    }

    @Override
    public boolean isRight() {
        return new Checks().filled(standing)
                .that(sources, standing.getValue() != Standing.ESTABLISHED || !sources.isEmpty(), "incident.refusal.establishedWithoutSource")
                .that(reason, standing.isEmpty() || !standing.getValue().needsReason() || !reason.getValue().isBlank(), "incident.refusal.noReason")
                .atMost(reason, Claim.LONGEST_REASON).passed();
    }

    @Override
    public Claim value(@Nullable Claim known) {
        Claim found = Objects.requireNonNull(known);
        return found.worded(text.getValue()).assessed(standing.getValue(),
                PlainText.orNull(reason.getValue()), sources.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("incident.claim.text", text)
                .with("verification.standing", standing, one -> getTranslation("incident.standing." + one))
                .with("verification.restsOn", sources, sources::read)
                .text("verification.reason", reason);
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return sources.keptBy(draft.choice("standing", standing, Standing.class)).text("reason", reason);
    }
}
