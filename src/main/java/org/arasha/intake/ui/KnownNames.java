package org.arasha.intake.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.directory.Post;
import org.arasha.directory.Posts;
import org.arasha.directory.ui.PersonField.Choice;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.ui.NamesakeQuestion;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a name may mean that is typed into the row of a participant. */
@Component
class KnownNames {

    private static final int SHORTEST = 2;
    private static final int MOST_ORGANISATIONS = 5;

    private final PeopleList people;
    private final CasesOfPerson cases;
    private final Organisations organisations;
    private final Posts posts;

    KnownNames(PeopleList people, CasesOfPerson cases, Organisations organisations, Posts posts) {
        this.people = people;
        this.cases = cases;
        this.organisations = organisations;
        this.posts = posts;
    }

    /** One found, and what tells it from others that are spelled alike. */
    record Found(Choice choice, String about) {

        @Override
        public String toString() {
            return "Found[" + choice + "]";
        }
    }

    Stream<Found> people(String typed) {
        return people.suggested(typed).stream().map(KnownNames::found);
    }

    /** @param about what is said beside each */
    Stream<Found> organisations(String typed, String about) {
        return typed.strip().length() < SHORTEST ? Stream.of()
                : organisations.search(typed).stream().limit(MOST_ORGANISATIONS).map(one -> found(one, about));
    }

    private static Found found(PersonRow row) {
        return new Found(new Choice(row.id(), row.name().in(Here.language())), joined(row.post().in(Here.language()),
                row.organisation().in(Here.language()), row.spellings()));
    }

    private static Found found(Organisation one, String about) {
        return new Found(new Choice(null, one.id(), one.name().in(Here.language())), about);
    }

    NamesakeQuestion question() {
        return new NamesakeQuestion(cases);
    }

    /** Of these, whom the reader may know of. */
    Stream<PersonRow> rows(PersonId person) {
        return people.rows(List.of(person)).stream();
    }

    /** What somebody was then, and for whom; for this organisation if one is given. Nothing of whom the reader may not know of. */
    String then(PersonId person, PartialDate when, @Nullable OrganisationId organisation) {
        return rows(person).findAny().flatMap(row -> posts.shownOn(when, row.id(), organisation)).map(this::words).orElse("");
    }

    private String words(Post post) {
        return joined(post.post().in(Here.language()), post.organisation() == null ? ""
                : organisations.find(post.organisation()).name().in(Here.language()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
