package org.arasha.shared;

import java.util.Collection;
import java.util.UUID;

/**
 * The identity of a record: a random UUID wrapped in a type of its own, so that an incident's id cannot be passed
 * where an appeal's is meant. Implementations are records with this one component.
 */
public interface Id {

    UUID value();

    /** For a statement's {@code any(…)}: one argument, however many they are. */
    static UUID[] values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
