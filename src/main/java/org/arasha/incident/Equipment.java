package org.arasha.incident;

import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Tools of work that were taken or broken, or what was on them.
 *
 * @param amount how many of the kind
 * @param state  where they are now
 * @param words  what else is known ("the memory card was wiped")
 */
@Table("equipment")
public record Equipment(
        @Id EquipmentId id,
        @Version long version,
        IncidentId incident,
        int position,
        Kind kind,
        int amount,
        Fate fate,
        State state,
        @Embedded.Empty(prefix = "words_") LocalizedText words) implements Entry {

    public static final int LONGEST_WORDS = 500;
    public static final int MOST = 10_000;

    public enum Kind { CAMERA, PHONE, COMPUTER, STORAGE, RECORDER, DRONE, VEHICLE, DOCUMENTS, PRINT_RUN, OTHER }

    public enum Fate { SEIZED, BROKEN, DELETED }

    public enum State { NOT_KNOWN, HELD, RETURNED, RETURNED_IN_PART, LOST, REPAIRED }

    @Override
    public Set<PersonId> persons() {
        return Set.of();
    }

    Equipment at(int position) {
        return new Equipment(id, version, incident, position, kind, amount, fate, state, words);
    }
}
