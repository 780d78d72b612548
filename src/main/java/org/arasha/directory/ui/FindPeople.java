package org.arasha.directory.ui;

import java.util.List;
import org.arasha.directory.PeopleList;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People by any spelling of their names. */
@Component
@Order(2)
class FindPeople implements Finder {

    private final PeopleList people;

    FindPeople(PeopleList people) {
        this.people = people;
    }

    @Override
    public String group() {
        return "directory.people";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return people.suggested(words).stream().limit(MOST)
                .map(row -> new Found(row.name().in(language), PersonLine.post(row, language), DirectoryNavigation.to(row.id()))).toList();
    }
}
