package org.arasha.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.calendar.Terms;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
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

    static final String MAY_SEE = "hasAnyRole('MANAGER', 'LAWYER', 'INTAKE', 'APPROVER')";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Terms terms;

    DeadlineBoard(JdbcClient jdbc, CaseAccess access, Terms terms) {
        this.jdbc = jdbc;
        this.access = access;
        this.terms = terms;
    }

    /** Up to {@value #PAGE}, the overdue first. */
    public List<DeadlineRow> after(DeadlineFilter filter, @Nullable DeadlineRow last) {
        DeadlineQuery query = DeadlineQuery.of(filter, access.parameters());
        return jdbc.sql(DeadlineRow.of(query.page(last))).params(query.parameters())
                .param("due", last == null ? null : last.dueOn()).param("id", last == null ? null : last.id())
                .param("limit", PAGE).query(DeadlineRow::read).list();
    }

    /**
     * The first rows of each day that has any, by day; each says how many there are on its day, up to {@value #MOST_ON_A_DAY}.
     *
     * @param rows how many of each day
     */
    public Map<LocalDate, List<DeadlineRow>> days(DeadlineFilter filter, LocalDate first, int days, int rows) {
        DeadlineQuery query = DeadlineQuery.of(filter.due(null, null), access.parameters());
        return jdbc.sql(DeadlineRow.of(query.days())).params(query.parameters()).param("first", first).param("days", days)
                .param("rows", rows).param("most", MOST_ON_A_DAY).query(DeadlineRow::read).list().stream()
                .collect(Collectors.groupingBy(DeadlineRow::dueOn));
    }

    /** Why it is due on that day: the rule, from when it counts, and the days not counted. */
    public String because(DeadlineRow row, Language language, Function<LocalDate, String> dates) {
        return row.kind() == DeadlineKind.REPLY
                ? terms.under(Objects.requireNonNull(row.rule()), Objects.requireNonNull(row.since())).inWords(language, dates)
                : Texts.get(language, "insight.why." + row.kind(), row.since() == null ? "" : dates.apply(row.since()));
    }
}
