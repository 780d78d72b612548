package org.arasha.intake.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Part;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** Who had a part, a row each; below them there is always an empty row for the next. */
class WhoField extends CustomField<List<TypedParticipant>> {

    static final int MOST = 50;

    private final transient KnownNames names;
    private final transient Supplier<PartialDate> when;
    private final transient List<ParticipantFields> rows = new ArrayList<>();
    private final Div list = new Div();

    /** @param when the event was, as far as it is known */
    WhoField(KnownNames names, Supplier<PartialDate> when) {
        super(List.of());
        this.names = names;
        this.when = when;
        setLabel(getTranslation("intake.participants"));
        setHelperText(getTranslation("intake.participants.hint"));
        addClassName("who");
        add(list);
        addRow(null);
    }

    private void addRow(@Nullable TypedParticipant known) {
        ParticipantFields[] row = new ParticipantFields[1];
        row[0] = new ParticipantFields(names, when, known, name -> isNamedAbove(row[0], name), this::changed, () -> {
            int place = rows.indexOf(row[0]);
            rows.remove(row[0]);
            list.remove(row[0]);
            changed();
            rows.get(Math.min(place, rows.size() - 1)).focus();
        });
        rows.add(row[0]);
        list.add(row[0]);
    }

    /** @param row null while it is made, below all others */
    private boolean isNamedAbove(@Nullable ParticipantFields row, String name) {
        return rows.stream().takeWhile(one -> one != row).flatMap(one -> one.value().stream())
                .anyMatch(one -> one.isNew() && one.name().equalsIgnoreCase(name));
    }

    private void changed() {
        if (rows.isEmpty() || rows.getLast().value().isPresent()) {
            addRow(null);
        }
        updateValue();
    }

    @Override
    protected List<TypedParticipant> generateModelValue() {
        return rows.stream().map(ParticipantFields::value).flatMap(Optional::stream).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<TypedParticipant> participants) {
        rows.clear();
        list.removeAll();
        (participants == null ? List.<TypedParticipant>of() : participants).forEach(this::addRow);
        addRow(null);
    }

    @Override
    public List<TypedParticipant> getEmptyValue() {
        return List.of();
    }

    /** Those from the records. */
    Set<PersonId> ids() {
        return getValue().stream().map(TypedParticipant::person).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Adds one, unless they are there in the same part. */
    void take(TypedParticipant one) {
        if (getValue().stream().noneMatch(one::isSameAs)) {
            List<TypedParticipant> all = new ArrayList<>(getValue());
            all.add(one);
            setValue(all);
        }
    }

    void drop(TypedParticipant one) {
        setValue(getValue().stream().filter(other -> !one.isSameAs(other)).toList());
    }

    /** Takes somebody from the records in place of a name typed, where one goes on from there; whom the reader may not know of is left out. */
    void take(String name, PersonId person) {
        names.rows(person).forEach(row -> {
            String known = row.name().in(Here.language());
            for (ParticipantFields fields : rows) {
                if (fields.value().filter(one -> one.isNew() && one.name().equals(name)).isPresent()) {
                    fields.take(person, known);
                    fields.focus();
                }
            }
        });
    }

    /** Takes somebody it was done to from the records. */
    void take(PersonId person) {
        names.rows(person).forEach(row -> take(TypedParticipant.named(Part.VICTIM, person, row.name().in(Here.language()), false, "")));
    }

    /** What somebody was depends on it. */
    void dayChanged() {
        rows.forEach(ParticipantFields::show);
    }

    Checks check(Checks checks) {
        checks.that(this, getValue().size() <= MOST, "intake.participants.tooMany", MOST);
        rows.forEach(row -> row.check(checks));
        return checks;
    }

    /** Whom the reader may not know of any more is left out. */
    @Nullable List<TypedParticipant> read(String written) {
        List<TypedParticipant> kept = TypedParticipant.read(written);
        return kept == null ? null : kept.stream().flatMap(one -> one.person() == null ? Stream.of(one)
                : names.rows(one.person()).map(row -> one.called(row.name().in(Here.language())))).toList();
    }
}
