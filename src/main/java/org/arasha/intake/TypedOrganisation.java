package org.arasha.intake;

import java.util.function.Function;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, as far as it is typed.
 *
 * @param id from the records, or null for one that is entered under its name
 */
public record TypedOrganisation(@Nullable OrganisationId id, String name) {

    /** @param written what the words typed are, in which language */
    Registration.Organisation as(Function<String, LocalizedText> written) {
        return new Registration.Organisation(id, id == null ? written.apply(name) : LocalizedText.NONE);
    }

    @Override
    public String toString() {
        return "TypedOrganisation[" + (id == null ? "new" : id.value()) + "]";
    }
}
