package org.arasha.legal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** Chooses the norms that were broken; one that was not in force on the day of the event is refused in place. */
public class NormPicker extends MultiSelectComboBox<Norm> {

    private final @Nullable LocalDate day;
    private final transient List<Norm> offered;

    public NormPicker(Norms norms, @Nullable LocalDate day, Set<NormId> chosen) {
        this.day = day;
        Language language = Language.of(UI.getCurrent().getLocale());
        setLabel(getTranslation("legal.norms"));
        setHelperText(getTranslation("legal.norms.hint"));
        offered = norms.all();
        setItems(offered);
        setItemLabelGenerator(norm -> getTranslation("incident.article", norm.ref().article(),
                getTranslation("law." + norm.ref().law())) + " · " + norm.title().in(language));
        setValue(norms.byId(chosen));
    }

    public DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choices("norms", this, offered, norm -> norm.id().value().toString());
    }

    public boolean allInForce() {
        return day == null || getValue().stream().allMatch(norm -> norm.isInForce(day));
    }

    public Set<NormId> chosen() {
        return getValue().stream().map(Norm::id).collect(Collectors.toSet());
    }
}
