package org.arasha.directory.ui;

import org.arasha.desk.Drafts;
import org.arasha.directory.ConsentHistory;
import org.arasha.directory.Consents;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonMerges;
import org.arasha.directory.Posts;
import org.springframework.stereotype.Component;

/** What the parts of a person's page need, in one hand. */
@Component
class PersonDesk {

    final People people;
    final Posts posts;
    final Consents consents;
    final ConsentHistory said;
    final PersonMerges merges;
    final Organisations organisations;
    final Drafts drafts;
    final NamedIn cases;

    PersonDesk(People people, Posts posts, Consents consents, ConsentHistory said, PersonMerges merges,
            Organisations organisations, Drafts drafts, NamedIn cases) {
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.said = said;
        this.merges = merges;
        this.organisations = organisations;
        this.drafts = drafts;
        this.cases = cases;
    }
}
