package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Incident;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;

/**
 * Chooses norms, each in the version of the days in question. One that was in force on none of them is refused in place,
 * and the one that was is taken by one click, if it is known.
 */
public class NormPicker extends MultiSelectComboBox<Norm> {

    private final transient Norms norms;
    private final transient Supplier<Set<PartialDate>> days;

    /** @param days on one of which each of them must have been in force; where none is known, any will do */
    public NormPicker(Norms norms, Supplier<Set<PartialDate>> days, Set<NormId> chosen) {
        this.norms = norms;
        this.days = days;
        setLabel(getTranslation("legal.norms"));
        setHelperText(getTranslation("legal.norms.hint"));
        setItemLabelGenerator(norm -> NormWords.version(norm) + " · " + norm.title().in(Here.language()));
        setItems(query -> offered(query.getFilter().orElse("")).stream().skip(query.getOffset()).limit(query.getLimit()));
        setValue(Set.copyOf(norms.byId(chosen)));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                check(new Checks());
            }
        });
    }

    /** The day by which the law of an incident is chosen; none where it is not known yet. */
    public static Set<PartialDate> dayOf(Incident incident) {
        return incident.when() == null ? Set.of() : Set.of(incident.when());
    }

    /** What is relied on may be the law of that day or of today, by which the bodies are asked to act. */
    static Set<PartialDate> thenOrNow(Incident incident) {
        Set<PartialDate> then = dayOf(incident);
        return then.isEmpty() ? then : Stream.concat(then.stream(), Stream.of(PartialDate.on(Here.today()))).collect(Collectors.toSet());
    }

    private List<Norm> offered(String words) {
        Set<PartialDate> now = days.get();
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return norms.all().stream().filter(norm -> norm.isInForceOnAny(now))
                .filter(norm -> getItemLabelGenerator().apply(norm).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    /** What one says that could be chosen. */
    Component text(Norm norm) {
        return new NormText(norms, norm);
    }

    /** What those say that are chosen, to be shown below. */
    public Component texts() {
        return new NormTexts(norms, this);
    }

    public DraftKeeper keptBy(DraftKeeper draft) {
        return keptBy(draft, "norms");
    }

    DraftKeeper keptBy(DraftKeeper draft, String name) {
        return draft.value(name, this,
                chosen -> chosen.stream().map(norm -> norm.id().value().toString()).sorted().collect(Collectors.joining(" ")),
                ids -> Set.copyOf(norms.byId(Arrays.stream(ids.split(" ")).map(NormId::of).toList())));
    }

    private Button instead(Norm norm, Norm right) {
        Button button = new Button(getTranslation("legal.notInForce.take", NormWords.version(right)), click -> take(norm, right));
        button.addClassName("named");
        return button;
    }

    public Checks check(Checks checks) {
        return check(checks, days.get());
    }

    /** @param now the days in question, where whoever checks has asked for them */
    public Checks check(Checks checks, Set<PartialDate> now) {
        setHelperComponent(null);
        setHelperText(getTranslation("legal.norms.hint"));
        for (Norm norm : getValue()) {
            if (!norm.isInForceOnAny(now)) {
                Optional<Norm> instead = norms.instead(norm, now);
                instead.ifPresent(right -> setHelperComponent(instead(norm, right)));
                return instead.isPresent()
                        ? checks.that(this, false, "legal.notInForce.instead", NormWords.version(norm), NormWords.version(instead.get()))
                        : checks.that(this, false, "legal.notInForce", NormWords.version(norm));
            }
        }
        return checks;
    }

    /** Adds one that was suggested. */
    public void take(Norm norm) {
        setFromHere(Set.of(norm), Set.of());
    }

    /** Takes out one for which nothing speaks any more. */
    public void drop(Norm norm) {
        setFromHere(Set.of(), Set.of(norm));
    }

    private void take(Norm wrong, Norm right) {
        setFromHere(Set.of(right), Set.of(wrong));
        check(new Checks());
    }

    private void setFromHere(Set<Norm> taken, Set<Norm> without) {
        Set<Norm> chosen = new HashSet<>(getValue());
        chosen.removeAll(without);
        chosen.addAll(taken);
        setModelValue(chosen, true);
        setPresentationValue(chosen);
    }

    /** Leaves the field alone where they are chosen already. */
    public void show(Set<NormId> now) {
        if (!chosen().equals(now)) {
            setValue(Set.copyOf(norms.byId(now)));
        }
    }

    public Set<NormId> chosen() {
        return getValue().stream().map(Norm::id).collect(Collectors.toSet());
    }
}
