package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.Unchecked;
import org.arasha.directory.Consent;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were approved and are not to go out any more: somebody they speak of has taken back consent since. */
@Service
@Transactional(readOnly = true)
public class HeldLetters {

    private final AppealStore appeals;
    private final Records records;
    private final LeftOut leftOut;
    private final Clock clock;

    HeldLetters(AppealStore appeals, Records records, LeftOut leftOut, Clock clock) {
        this.appeals = appeals;
        this.records = records;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    /** The day in Asia/Almaty on which the first who is against it was heard; empty where it may go out. */
    @Unchecked
    public Optional<LocalDate> since(AppealId id) {
        return appeals.findById(id).flatMap(appeal -> since(appeal, appeal.kind()));
    }

    /** @param filed as what one of its letters is filed, whatever the appeal was begun as */
    @Unchecked
    public Optional<LocalDate> since(AppealId id, Appeal.Kind filed) {
        return appeals.findById(id).flatMap(appeal -> since(appeal, filed));
    }

    private Optional<LocalDate> since(Appeal appeal, Appeal.Kind filed) {
        Set<UUID> untold = leftOut.of(appeal.id());
        return appeal.incidentIds().stream().map(records::unchecked)
                .flatMap(record -> against(record, filed).filter(said -> !isAgreedBefore(said, record, untold, appeal)))
                .map(said -> LocalDate.ofInstant(said.notedAt(), clock.getZone())).min(Comparator.naturalOrder());
    }

    private static Stream<Consent> against(IncidentRecord record, Appeal.Kind filed) {
        return Stream.concat(filed.needs().stream().flatMap(purpose -> record.victimsAgainst(purpose).stream()),
                record.against(Consent.Purpose.NAMED_IN_APPEALS));
    }

    /** The letter was approved with them as they wanted to appear, or without them. */
    private static boolean isAgreedBefore(Consent said, IncidentRecord record, Set<UUID> untold, Appeal appeal) {
        return appeal.approvedAt() != null && said.notedAt().isBefore(appeal.approvedAt()) && said.purpose() == Consent.Purpose.NAMED_IN_APPEALS
                && (Naming.appears(record, said.person(), appeal.languages()) || !Naming.printed(appeal, record, untold).contains(said.person()));
    }
}
