package org.arasha.incident.ui;

import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.desk.Drafts;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.directory.Posts;
import org.arasha.incident.ArticlesInForce;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.Categories;
import org.arasha.incident.ClaimTranslations;
import org.arasha.incident.Incidents;
import org.arasha.incident.Links;
import org.arasha.incident.Places;
import org.arasha.incident.RecordChanges;
import org.arasha.incident.Records;
import org.springframework.stereotype.Component;

/** What the sections and forms of a record need, in one hand. */
@Component
class RecordDesk {

    final Incidents incidents;
    final Records records;
    final RecordChanges changes;
    final ClaimTranslations translations;
    final Links links;
    final Categories categories;
    final Places places;
    final People people;
    private final PeopleList list;
    final Posts posts;
    final Organisations organisations;
    final MonthlyIndex index;
    final ArticlesInForce articles;
    final Drafts drafts;
    final CasesOfPerson cases;
    private final CurrentUser user;

    RecordDesk(Incidents incidents, Records records, RecordChanges changes, ClaimTranslations translations, Links links,
            Categories categories, Places places, People people,
            PeopleList list, Posts posts, Organisations organisations, MonthlyIndex index, ArticlesInForce articles, Drafts drafts,
            CasesOfPerson cases, CurrentUser user) {
        this.incidents = incidents;
        this.records = records;
        this.changes = changes;
        this.translations = translations;
        this.links = links;
        this.categories = categories;
        this.places = places;
        this.people = people;
        this.list = list;
        this.posts = posts;
        this.organisations = organisations;
        this.index = index;
        this.articles = articles;
        this.drafts = drafts;
        this.cases = cases;
        this.user = user;
    }

    /** Whom somebody may mean who has typed this, in any script. */
    List<PersonRow> meant(String typed) {
        return list.suggested(typed);
    }

    /** Empty for somebody the reader may not know of. */
    Optional<PersonRow> row(PersonId person) {
        return list.rows(List.of(person)).stream().findFirst();
    }

    boolean isVerifier() {
        return user.is(Role.VERIFIER);
    }

    boolean mayWrite() {
        return user.writesRecords();
    }
}
