package org.arasha.legal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Incident;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;

/** Chooses norms; one that was in force on none of the days in question is refused in place, with the one that was, if known. */
public class NormPicker extends MultiSelectComboBox<Norm> {

    private final transient Supplier<Set<LocalDate>> days;
    private final transient List<Norm> offered;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    /** @param days on one of which each of them must have been in force; where none is known, any will do */
    public NormPicker(Norms norms, Supplier<Set<LocalDate>> days, Set<NormId> chosen) {
        this.days = days;
        setLabel(getTranslation("legal.norms"));
        setHelperText(getTranslation("legal.norms.hint"));
        offered = norms.all();
        setItems(offered);
        setItemLabelGenerator(norm -> article(norm) + " · " + norm.title().in(language));
        setValue(norms.byId(chosen));
    }

    /** The day by which the law of an incident is chosen; none where it is not known yet. */
    public static Set<LocalDate> dayOf(Incident incident) {
        return incident.when() == null ? Set.of() : Set.of(incident.when().anchor());
    }

    public DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choices("norms", this, offered, norm -> norm.id().value().toString());
    }

    public Checks check(Checks checks) {
        for (Norm norm : getValue()) {
            if (!norm.isInForceOnAny(days.get())) {
                Optional<Norm> instead = offered.stream()
                        .filter(one -> one.ref().equals(norm.ref()) && one.isInForceOnAny(days.get())).findFirst();
                return instead.isPresent()
                        ? checks.that(this, false, "legal.notInForce.instead", article(norm), article(instead.get()))
                        : checks.that(this, false, "legal.notInForce", article(norm));
            }
        }
        return checks;
    }

    public Set<NormId> chosen() {
        return getValue().stream().map(Norm::id).collect(Collectors.toSet());
    }

    /** With the time it was in force, by which its versions are told apart. */
    private String article(Norm norm) {
        String article = getTranslation("incident.article", norm.ref().article(), getTranslation("law." + norm.ref().law()));
        String from = norm.validFrom() == null ? "" : getTranslation("legal.inForce.from", Dates.day(norm.validFrom(), language));
        String until = norm.validUntil() == null ? "" : getTranslation("legal.inForce.until", Dates.day(norm.validUntil(), language));
        return article + from + until;
    }
}
