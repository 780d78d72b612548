package org.arasha.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.calendar.MarkedDay;
import org.arasha.calendar.WorkingDays;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All deadlines that run, as far as one may see what they are of. Every list is an ordered read of one index, whatever is asked for.
 *
 * @see <a href="../../../../../../docs/decisions/0034-running-deadlines-are-kept-by-triggers.md">decision 0034</a>
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(DeadlineBoard.MAY_SEE)
public class DeadlineBoard {

    public static final int PAGE = 50;
    /** A day is counted so far and no further. */
    public static final int MOST_ON_A_DAY = 100;

    static final String MAY_SEE = Role.WORKS_ON_CASES;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final DeadlineWords words;
    private final WorkingDays workingDays;

    DeadlineBoard(JdbcClient jdbc, CaseAccess access, DeadlineWords words, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.access = access;
        this.words = words;
        this.workingDays = workingDays;
    }

    /** Up to {@value #PAGE}, the overdue first. */
    public List<DeadlineRow> after(DeadlineFilter filter, @Nullable DeadlineRow last) {
        DeadlineQuery query = DeadlineQuery.of(filter, whose());
        return jdbc.sql(DeadlineRow.of(query.page(last, PAGE))).params(query.parameters())
                .param("due", last == null ? null : last.dueOn()).param("id", last == null ? null : last.id())
                .query(DeadlineRow::read).list();
    }

    /**
     * The first rows of each day that has any, by day; each says how many there are on its day, up to {@value #MOST_ON_A_DAY}.
     *
     * @param rows how many of each day
     */
    public Map<LocalDate, List<DeadlineRow>> days(DeadlineFilter filter, LocalDate first, int days, int rows) {
        DeadlineQuery query = DeadlineQuery.of(filter.due(null, null), whose());
        return jdbc.sql(DeadlineRow.of(query.days(days, rows, MOST_ON_A_DAY))).params(query.parameters()).param("first", first)
                .query(DeadlineRow::read).list().stream().collect(Collectors.groupingBy(DeadlineRow::dueOn));
    }

    /** Nothing where every case is theirs to see. */
    private @Nullable Map<String, Object> whose() {
        return access.seesAll() ? null : access.parameters();
    }

    /** By their ids, why each is due on its day: the rule, from when it counts, the days not counted, and why it was moved. */
    public Map<Long, String> because(Collection<DeadlineRow> rows, Language language, Function<LocalDate, String> dates) {
        return words.because(rows, language, dates);
    }

    /** What makes days other than their weekdays do: holidays, days in their place, Saturdays that are worked. */
    public Map<LocalDate, MarkedDay> marks(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days)).flatMap(day -> workingDays.mark(day).stream())
                .collect(Collectors.toMap(MarkedDay::day, mark -> mark));
    }
}
