package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;

/** Chooses people from the records, found by any spelling in any script. */
public class PersonChoice extends MultiSelectComboBox<PersonRow> {

    private static final int SHORTEST = 2;

    private final transient PeopleList people;

    public PersonChoice(String labelKey, PeopleList people) {
        this.people = people;
        Language language = Language.of(UI.getCurrent().getLocale());
        setLabel(getTranslation(labelKey));
        setPlaceholder(getTranslation("directory.people.search"));
        setItemLabelGenerator(row -> {
            String post = PersonLine.post(row, language);
            return row.name().in(language) + (post.isEmpty() ? "" : ", " + post);
        });
        setItems(query -> {
            String words = query.getFilter().orElse("");
            List<PersonRow> found = words.strip().length() < SHORTEST ? people.after(null, language) : people.search(words);
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    public Set<PersonId> ids() {
        return getValue().stream().map(PersonRow::id).collect(Collectors.toSet());
    }

    /** Chooses somebody in addition; whom the reader may not know of is left out. */
    public void take(PersonId person) {
        Set<PersonRow> chosen = new HashSet<>(getValue());
        if (chosen.stream().noneMatch(row -> row.id().equals(person))) {
            chosen.addAll(people.rows(List.of(person)));
            setValue(chosen);
        }
    }

    /** What a draft keeps of it: ids only. */
    public static String written(Set<PersonRow> chosen) {
        return chosen.stream().map(row -> row.id().value().toString()).sorted().collect(Collectors.joining(" "));
    }

    public Set<PersonRow> read(String written) {
        return new HashSet<>(people.rows(Arrays.stream(written.split(" ")).map(id -> new PersonId(DirectoryNavigation.id(id))).toList()));
    }
}
