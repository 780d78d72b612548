package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.arasha.access.CaseWorkers;
import org.arasha.access.UserId;
import org.arasha.access.UserNames;
import org.arasha.desk.OthersSteps;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.DeadlineNotices.Telling;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a manager does with deadlines, with many at once as with one: each in a transaction of its own, so that what is refused for one,
 * or fails, holds up no other.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class DeadlineActs {

    private static final Logger log = LoggerFactory.getLogger(DeadlineActs.class);

    private final OthersSteps steps;
    private final DeadlineNotices notices;
    private final CaseWorkers workers;
    private final UserNames names;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineActs(OthersSteps steps, DeadlineNotices notices, CaseWorkers workers, UserNames names, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.notices = notices;
        this.workers = workers;
        this.names = names;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param refusal why nothing was done with this one, or null
     * @param standIn who has it now in place of somebody who is away; or null
     */
    public record Result(DeadlineRow row, @Nullable Refusal refusal, @Nullable String standIn) {}

    /** To whom these may be given: who has the roles of all of them. */
    public List<Named> people(List<DeadlineRow> rows) {
        List<List<Named>> each = rows.stream().filter(row -> row.task() != null).map(DeadlineRow::role).distinct()
                .map(role -> workers.with(Set.of(role)).stream().map(BoardChoices::named).toList()).toList();
        return each.isEmpty() ? List.of() : each.getFirst().stream().filter(one -> each.stream().allMatch(all -> all.contains(one))).toList();
    }

    /** While they are away, to whoever stands in for them. */
    public List<Result> handTo(List<DeadlineRow> rows, UserId to) {
        return each(rows, row -> handed(row, to, steps.handTo(internal(row), to)));
    }

    /**
     * The same, of what is still in the hands in which it was seen.
     *
     * @param from who had it, or null where nobody did
     */
    public List<Result> handOn(List<DeadlineRow> rows, @Nullable UserId from, UserId to) {
        return each(rows, row -> handed(row, to, steps.handOn(internal(row), from, to)));
    }

    /** Leaves them to their roles. @param from who had them when they were seen */
    public List<Result> takeBack(List<DeadlineRow> rows, UserId from) {
        return each(rows, row -> {
            steps.takeBack(internal(row), from);
            return null;
        });
    }

    private @Nullable String handed(DeadlineRow row, UserId to, UserId has) {
        notices.hold(row.id());
        notices.handed(row.id(), has, today());
        return has.equals(to) ? null : names.of(List.of(has.value())).get(has.value());
    }

    /** Nobody but the law gives a body more time. */
    public List<Result> extend(List<DeadlineRow> rows, LocalDate until, String reason) {
        return each(rows, row -> {
            steps.extend(internal(row), until, reason);
            return null;
        });
    }

    /** Those whose it is are reminded, else those on duty; once on a day. */
    public List<Result> remind(List<DeadlineRow> rows) {
        return each(rows, row -> {
            notices.hold(row.id());
            if (notices.tell(List.of(new Telling(row.id(), today())), DeadlineNotices.Why.REMINDED).isEmpty()) {
                throw new Refusal("insight.refusal.nobody");
            }
            events.publishEvent(new DeadlineReminded(new DeadlineId(row.record())));
            return null;
        });
    }

    /** What an exception says is not logged: it may name people. */
    private List<Result> each(List<DeadlineRow> rows, Function<DeadlineRow, @Nullable String> deed) {
        return rows.stream().map(row -> {
            try {
                return new Result(row, null, transaction.execute(t -> deed.apply(row)));
            } catch (Refusal refusal) {
                return new Result(row, refusal, null);
            } catch (DataAccessException meanwhile) {
                return new Result(row, new Refusal("workflow.refusal.meanwhile"), null);
            } catch (RuntimeException fault) {
                Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
                log.error("An act on the deadline {} failed: {} by {} at {}", row.id(), fault.getClass().getName(), cause.getClass().getName(),
                        cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0]);
                return new Result(row, new Refusal("insight.refusal.unexpected"), null);
            }
        }).toList();
    }

    private static String internal(DeadlineRow row) {
        if (row.task() == null) {
            throw new Refusal("insight.refusal.noStep");
        }
        return Objects.requireNonNull(row.task());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
