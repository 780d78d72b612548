package org.arasha.legal.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arasha.directory.Authorities;
import org.arasha.incident.Claim;
import org.arasha.incident.Entry;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Part;
import org.arasha.legal.Breach;
import org.arasha.legal.Norm;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** What shows that one norm was broken, and who broke it. */
class BreachRow extends Div {

    private static final Set<Part> MAY_HAVE_BROKEN_IT =
            EnumSet.of(Part.PERPETRATOR, Part.OFFICIAL_PRESENT, Part.COMPLAINANT, Part.AUTHOR_OF_STATEMENT);

    private final transient Norm norm;
    private final MultiSelectComboBox<Claim> claims = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Involvement> people = new MultiSelectComboBox<>();
    private final BodyPicker bodies;

    /** @param known what of it is gone from the record by now is left out */
    BreachRow(IncidentRecord record, Authorities authorities, Norm norm, Breach known, Runnable changed) {
        this.norm = norm;
        addClassName("entry-line");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", NormWords.article(norm));
        claims.setLabel(getTranslation("legal.breach.claims"));
        claims.setItems(record.claims());
        claims.setItemLabelGenerator(claim -> claim.text().in(Here.language()));
        claims.setValue(chosen(record.claims(), claim -> known.claims().contains(claim.id())));
        people.setLabel(getTranslation("legal.breach.people"));
        List<Involvement> those = record.involvements().stream().filter(one -> MAY_HAVE_BROKEN_IT.contains(one.part())).toList();
        people.setItems(those);
        people.setItemLabelGenerator(one -> record.nameOf(one, Here.language()));
        people.setValue(chosen(those, one -> known.people().contains(one.id())));
        bodies = new BodyPicker(authorities, known.bodies());
        bodies.setLabel(getTranslation("legal.breach.bodies"));
        List.of(claims, people, bodies).forEach(field -> field.addValueChangeListener(change -> changed.run()));
        add(new Paragraph(NormWords.article(norm)), claims, Inputs.pair(people, bodies));
    }

    private static <E extends Entry> Set<E> chosen(List<E> entries, Predicate<E> known) {
        return entries.stream().filter(known).collect(Collectors.toSet());
    }

    Breach breach() {
        return new Breach(norm.id(), claims.getValue().stream().map(Claim::id).collect(Collectors.toSet()),
                people.getValue().stream().map(Involvement::id).collect(Collectors.toSet()), Set.copyOf(bodies.getValue()));
    }
}
