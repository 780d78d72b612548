package org.arasha.calendar;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly calculation index (MCI), in which fines are set, in tenge of its time. */
@Service
@Transactional(readOnly = true)
public class MonthlyIndex {

    private static final int DAYS_ABOUT = 31;

    private final CalendarTables tables;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyIndex(CalendarTables tables, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param confirmed whether somebody vouches for the index by which it was reckoned */
    public record Tenge(BigDecimal sum, boolean confirmed) {}

    /**
     * So many MCI in tenge: 20 MCI in March 2019 are 50,500 tenge. Empty where the table has no index of that time, and where the date is
     * not known well enough to choose one: 2020 had two, and about a day is a month either way.
     */
    public Optional<Tenge> tenge(BigDecimal mci, PartialDate when) {
        LocalDate first = when.from();
        LocalDate last = when.to();
        if (first == null || last == null) {
            return Optional.empty();
        }
        int about = when.kind() == PartialDate.Kind.ABOUT ? DAYS_ABOUT : 0;
        return on(first.minusDays(about)).filter(index -> on(last.plusDays(about)).filter(index::equals).isPresent())
                .map(index -> new Tenge(mci.multiply(BigDecimal.valueOf(index.tenge())).stripTrailingZeros(), index.isConfirmed()));
    }

    private Optional<StatutoryIndex> on(LocalDate day) {
        return tables.indexes().stream().filter(one -> one.mayHoldOn(day)).findFirst();
    }

    /** All there are, the latest first. */
    @PreAuthorize(CalendarChanges.READS)
    public List<StatutoryIndex> table() {
        return tables.indexes();
    }

    /** As it is now; empty when it has been taken out. */
    @PreAuthorize(CalendarChanges.READS)
    public Optional<StatutoryIndex> latest(StatutoryIndex before) {
        return tables.indexes().stream().filter(one -> one.id().equals(before.id())).findFirst();
    }

    /**
     * A lawyer has read the index in the law and vouches for it.
     *
     * @throws Refusal when it has been changed or confirmed meanwhile
     */
    @PreAuthorize("hasRole('LAWYER')")
    @Transactional
    public void confirm(StatutoryIndex index) {
        if (!tables.confirm(index, user.name(), LocalDate.now(clock))) {
            throw new Refusal("calendar.refusal.meanwhile");
        }
        events.publishEvent(new IndexConfirmed(index.id()));
    }
}
