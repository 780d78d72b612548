package org.arasha.imports;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.arasha.access.OnBehalf;
import org.arasha.desk.InOneSweep;
import org.arasha.imports.ImportRun.State;
import org.arasha.shared.Act;
import org.arasha.shared.Passing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports in the background, a batch to a transaction, in the name of who has asked for it. The import is locked
 * while a batch of it is made, so that two nodes are never at the same one; what a node had not committed when it died is done
 * anew. Where one row fails, its batch is rolled back and the rows of it are done one by one.
 */
@Component
class ImportWork {

    static final int BATCH = 100;

    private final RunTable runs;
    private final RowTable rows;
    private final Preview preview;
    private final RowWork work;
    private final InOneSweep sweep;
    private final OnBehalf behalf;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWork(RunTable runs, RowTable rows, Preview preview, RowWork work, InOneSweep sweep,
            OnBehalf behalf, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.preview = preview;
        this.work = work;
        this.sweep = sweep;
        this.behalf = behalf;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Works on all imports that are under way, until there is nothing left to do for this node. One that breaks off holds up
     * no other.
     *
     * @throws RuntimeException what the last of those was broken off by; they are gone on with the next time
     */
    void workDue() {
        RuntimeException broken = null;
        for (ImportRun run : runs.underWay()) {
            try {
                boolean mayStill = behalf.of(run.actor(), () -> workOn(run));
                if (!mayStill) {
                    end(run, State.STOPPED, new ImportStopped(run.id()));
                }
            } catch (RuntimeException why) {
                broken = why;
            }
        }
        if (broken != null) {
            throw broken;
        }
    }

    private void workOn(ImportRun run) {
        try {
            if (run.state() == State.RUNNING) {
                bring(run);
            } else {
                undo(run);
            }
        } catch (AccessDeniedException roleTakenAway) {
            end(run, State.STOPPED, new ImportStopped(run.id()));
        }
    }

    private void bring(ImportRun run) {
        RowReader reader = preview.reader(run.header(), Objects.requireNonNull(run.mapping()));
        boolean more;
        do {
            more = batch(run, most -> inYears(rows.waiting(run.id(), most).stream().map(reader::read).toList()),
                    sweep::move, batch -> work.bring(run, batch), (row, why) -> work.failed(run, row, why));
        } while (more);
        if (rows.waiting(run.id(), 1).isEmpty()) {
            end(run, State.DONE, new ImportEnded(run.id()));
        }
    }

    /** The counter of each year is taken in the same order by everyone, so that nobody waits for the other in a circle. */
    private static List<CaseRow> inYears(List<CaseRow> rows) {
        return rows.stream().sorted(Comparator.comparing(row -> row.when() == null ? 0 : row.when().anchor().getYear())).toList();
    }

    private void undo(ImportRun run) {
        boolean more;
        do {
            more = batch(run, most -> rows.imported(run.id(), most), Runnable::run, batch -> work.undo(run, batch),
                    (row, why) -> work.keep(run, row, why));
        } while (more);
        do {
            more = batch(run, most -> rows.people(run.id(), most), Runnable::run, batch -> work.takeOut(run, batch),
                    (person, named) -> rows.letGo(run.id(), List.of(person)));
        } while (more);
        if (rows.imported(run.id(), 1).isEmpty() && rows.people(run.id(), 1).isEmpty()) {
            end(run, State.UNDONE, new ImportUndone(run.id()));
        }
    }

    /** @return whether there may be more for this node to do */
    private <T> boolean batch(ImportRun run, IntFunction<List<T>> next, Consumer<Runnable> together, Consumer<List<T>> deed,
            BiConsumer<T, RuntimeException> failed) {
        try {
            return Boolean.TRUE.equals(transaction.execute(t -> {
                runs.planForGrowth();
                List<T> batch = isMine(run) ? next.apply(BATCH) : List.of();
                if (!batch.isEmpty()) {
                    together.accept(() -> deed.accept(batch));
                    runs.recount(run.id());
                }
                return !batch.isEmpty();
            }));
        } catch (RuntimeException why) {
            requireOfOneRow(why);
            next.apply(BATCH).forEach(one -> alone(run, one, deed, failed));
            return true;
        }
    }

    private <T> void alone(ImportRun run, T one, Consumer<List<T>> deed, BiConsumer<T, RuntimeException> failed) {
        try {
            transaction.executeWithoutResult(t -> {
                if (isMine(run)) {
                    deed.accept(List.of(one));
                    runs.recount(run.id());
                }
            });
        } catch (RuntimeException why) {
            requireOfOneRow(why);
            transaction.executeWithoutResult(t -> {
                if (isMine(run)) {
                    failed.accept(one, why);
                    runs.recount(run.id());
                }
            });
        }
    }

    /** What concerns no single row is thrown on: the database is away, somebody was quicker, the role is gone. */
    private static void requireOfOneRow(RuntimeException why) {
        if (Passing.is(why) || Passing.isBecauseOf(why, AccessDeniedException.class)) {
            throw why;
        }
    }

    private boolean isMine(ImportRun run) {
        return runs.taken(run.id(), run.state()).isPresent();
    }

    private void end(ImportRun run, State state, Act act) {
        transaction.executeWithoutResult(t -> runs.taken(run.id(), run.state()).ifPresent(now -> {
            runs.end(run.id(), state, clock.instant());
            events.publishEvent(act);
        }));
    }
}
