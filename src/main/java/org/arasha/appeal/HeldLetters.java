package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.access.Unchecked;
import org.arasha.directory.Consent;
import org.arasha.incident.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were approved and are not to go out any more: somebody they speak of has taken back consent since. */
@Service
@Transactional(readOnly = true)
public class HeldLetters {

    private final AppealStore appeals;
    private final Records records;
    private final Clock clock;

    HeldLetters(AppealStore appeals, Records records, Clock clock) {
        this.appeals = appeals;
        this.records = records;
        this.clock = clock;
    }

    /** The day in Asia/Almaty on which the first who is against it was heard; empty where it may go out. */
    @Unchecked
    public Optional<LocalDate> since(AppealId id) {
        return appeals.findById(id).stream().flatMap(appeal -> appeal.incidentIds().stream().map(records::unchecked)
                .flatMap(record -> Stream.of(Consent.Purpose.NAMED_IN_APPEALS, Consent.Purpose.APPEAL)
                        .flatMap(purpose -> record.victimsAgainst(purpose).stream()))
                .filter(said -> !isAgreedBefore(said, appeal))
                .map(said -> LocalDate.ofInstant(said.notedAt(), clock.getZone()))).min(Comparator.naturalOrder());
    }

    /** The letter was approved with them as they wanted to appear. */
    private static boolean isAgreedBefore(Consent said, Appeal appeal) {
        return !said.appearsAs().isEmpty() && appeal.approvedAt() != null && said.notedAt().isBefore(appeal.approvedAt());
    }
}
