package org.arasha.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.RecordNumbers;
import org.arasha.access.RecordNumbers.Numbered;
import org.arasha.access.Role;
import org.springframework.stereotype.Component;

/** What records are called, as far as their reader may know: of what belongs to a case that is guarded from them there is no word. */
@Component
class RecordNames {

    private final List<RecordNumbers> numbers;
    private final CaseAccess access;
    private final CurrentUser user;

    RecordNames(List<RecordNumbers> numbers, CaseAccess access, CurrentUser user) {
        this.numbers = numbers;
        this.access = access;
        this.user = user;
    }

    Map<UUID, Numbered> of(Collection<UUID> records) {
        return unveiled(records, List.of()).collect(Collectors.toMap(Numbered::record, Function.identity()));
    }

    Optional<Numbered> find(String number) {
        return unveiled(List.of(), List.of(number)).findFirst();
    }

    /** With the way to its page for those who may open pages of cases. */
    Trail.Named lead(Numbered named) {
        return new Trail.Named(named.number(), user.roles().stream().anyMatch(Role::worksOnCases) ? named.address() : null);
    }

    private Stream<Numbered> unveiled(Collection<UUID> ids, Collection<String> called) {
        List<Numbered> all = numbers.stream().flatMap(one -> one.of(ids, called).stream()).toList();
        Set<UUID> veiled = access.veiled(all.stream().flatMap(one -> one.cases().stream()).collect(Collectors.toSet()));
        return all.stream().filter(one -> one.cases().stream().noneMatch(veiled::contains));
    }
}
