package org.arasha.appeal.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.directory.OfficialId;

/**
 * What cannot go into the record as it is typed.
 *
 * @param addressees those of whom something is wrong; all others may go
 * @param demands    those that are wrong or half typed; all others may go
 */
record Held(Set<Field> fields, Set<OfficialId> addressees, Set<UUID> demands) {

    Held and(Set<Field> more) {
        EnumSet<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(fields);
        all.addAll(more);
        return new Held(all, addressees, demands);
    }

    /** The draft with all that is held as it was found. */
    AppealDraft in(AppealDraft draft, AppealDraft found) {
        return draft.with(entries(draft.addressees(), found.addressees(), addressees, Addressee::official),
                entries(draft.demands(), found.demands(), demands, Demand::demand)).with(fields, found);
    }

    private static <E, K> List<E> entries(List<E> draft, List<E> found, Set<K> held, Function<E, K> key) {
        List<E> asFound = draft.stream().map(one -> held.contains(key.apply(one)) ? of(found, key, key.apply(one)) : Optional.of(one))
                .flatMap(Optional::stream).toList();
        return Stream.concat(asFound.stream(), found.stream().filter(one -> held.contains(key.apply(one))))
                .distinct().toList();
    }

    private static <E, K> Optional<E> of(List<E> found, Function<E, K> key, K wanted) {
        return found.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
    }
}
