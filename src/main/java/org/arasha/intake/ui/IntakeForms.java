package org.arasha.intake.ui;

import java.util.Set;
import org.arasha.directory.PeopleList;
import org.arasha.incident.Categories;
import org.arasha.incident.CategoryId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Places;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.ui.AskedBefore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what both screens show on which incidents are registered: the form, and what is known already beside it. */
@Component
class IntakeForms {

    private final Categories categories;
    private final Places places;
    private final PeopleList people;
    private final KnownNames names;
    private final SimilarIncidents similar;
    private final AskedBefore asked;

    IntakeForms(Categories categories, Places places, PeopleList people, KnownNames names, SimilarIncidents similar, AskedBefore asked) {
        this.categories = categories;
        this.places = places;
        this.people = people;
        this.names = names;
        this.similar = similar;
        this.asked = asked;
    }

    /** @see RegistrationForm */
    RegistrationForm registration(String accountKey, Set<CategoryId> kinds) {
        return new RegistrationForm(accountKey, kinds, categories, places, names);
    }

    AlreadyKnown alreadyKnown() {
        return new AlreadyKnown(similar, people);
    }

    /** @see AskedBefore */
    void join(IncidentId known, Runnable deed) {
        asked.joining(known, deed);
    }

    /** Shows now, and whenever the form changes, what may be the same. */
    void compare(RegistrationForm form, AlreadyKnown known, @Nullable IncidentId itself) {
        Runnable show = () -> known.show(form.sought(itself), form.namesTyped());
        form.onChange(show);
        show.run();
    }
}
