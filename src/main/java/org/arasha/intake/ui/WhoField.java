package org.arasha.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.incident.Involvement.Part;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/** Who had a part, a row each; below them there is always an empty row for the next. */
class WhoField extends CustomField<List<Participant>> {

    static final int MOST = 50;

    private final transient PeopleList people;
    private final transient List<ParticipantFields> rows = new ArrayList<>();
    private final Div list = new Div();

    WhoField(PeopleList people) {
        super(List.of());
        this.people = people;
        setLabel(getTranslation("intake.participants"));
        setHelperText(getTranslation("intake.participants.hint"));
        addClassName("who");
        add(list);
        addRow(null);
    }

    private void addRow(@Nullable Participant known) {
        ParticipantFields[] row = new ParticipantFields[1];
        row[0] = new ParticipantFields(people, known, this::changed, () -> {
            rows.remove(row[0]);
            list.remove(row[0]);
            changed();
        });
        rows.add(row[0]);
        list.add(row[0]);
    }

    private void changed() {
        if (rows.isEmpty() || rows.getLast().value().isPresent()) {
            addRow(null);
        }
        updateValue();
    }

    @Override
    protected List<Participant> generateModelValue() {
        return rows.stream().map(ParticipantFields::value).flatMap(Optional::stream).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<Participant> participants) {
        rows.clear();
        list.removeAll();
        (participants == null ? List.<Participant>of() : participants).forEach(this::addRow);
        addRow(null);
    }

    @Override
    public List<Participant> getEmptyValue() {
        return List.of();
    }

    /** Those from the records. */
    Set<PersonId> ids() {
        return getValue().stream().map(Participant::person).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Adds one, unless they are there in the same part. */
    void take(Participant one) {
        if (getValue().stream().noneMatch(one::isSameAs)) {
            List<Participant> all = new ArrayList<>(getValue());
            all.add(one);
            setValue(all);
        }
    }

    void drop(Participant one) {
        setValue(getValue().stream().filter(other -> !one.isSameAs(other)).toList());
    }

    /** Takes somebody from the records in place of a name typed; whom the reader may not know of is left out. */
    void take(String name, PersonId person) {
        people.rows(List.of(person)).forEach(row -> {
            String known = row.name().in(language());
            for (ParticipantFields fields : rows) {
                if (fields.value().filter(one -> one.isNew() && one.name().equals(name)).isPresent()) {
                    fields.take(person, known);
                }
            }
        });
    }

    /** Takes somebody it was done to from the records. */
    void take(PersonId person) {
        people.rows(List.of(person)).forEach(row -> take(new Participant(Part.VICTIM, person, row.name().in(language()), false, "")));
    }

    Checks check(Checks checks) {
        checks.that(this, getValue().size() <= MOST, "intake.participants.tooMany", MOST);
        rows.forEach(row -> row.check(checks));
        return checks;
    }

    /** What a draft keeps: a line each; those from the records by their ids, so that they are not shown to who may not know of them. */
    static String written(List<Participant> participants) {
        return participants.stream().map(one -> String.join("\t", one.part().name(), one.person() == null ? "" : one.person().value().toString(),
                one.nameless() ? "?" : "", one.post(), one.person() == null ? one.name() : "")).collect(Collectors.joining("\n"));
    }

    List<Participant> read(String written) {
        return written.lines().map(line -> line.split("\t", 5)).filter(parts -> parts.length == 5).map(this::read)
                .flatMap(Optional::stream).toList();
    }

    private Optional<Participant> read(String[] parts) {
        Part part = Part.valueOf(parts[0]);
        if (parts[1].isEmpty()) {
            return Optional.of(new Participant(part, null, parts[4], !parts[2].isEmpty(), parts[3]));
        }
        return people.rows(List.of(DirectoryNavigation.person(parts[1]))).stream().findFirst()
                .map(row -> new Participant(part, row.id(), row.name().in(language()), false, parts[3]));
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
