package org.arasha.directory.ui;

import java.util.UUID;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;

/** Where the screens of this module are; addresses hold ids only. */
public final class DirectoryNavigation {

    public static final String PEOPLE = "people";
    public static final String ORGANISATIONS = "organisations";

    static final String DUPLICATES = "people/duplicates";

    private DirectoryNavigation() {}

    public static String to(PersonId person) {
        return PEOPLE + "/" + person.value();
    }

    public static String to(OrganisationId organisation) {
        return ORGANISATIONS + "/" + organisation.value();
    }

    static String to(AuthorityId authority) {
        return "authorities/" + authority.value();
    }

    static String toMerge(PersonId one, PersonId other) {
        return to(one) + "/merge/" + other.value();
    }

    /** The person an address names, or one that nobody is. */
    public static PersonId person(String text) {
        return new PersonId(id(text));
    }

    /** The id in an address, or one that nobody has. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }
}
