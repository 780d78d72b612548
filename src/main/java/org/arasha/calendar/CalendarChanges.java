package org.arasha.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.calendar.ChangePreview.Moving;
import org.arasha.calendar.ChangeTable.Place;
import org.arasha.calendar.RunningClocks.Move;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of days and rules: what they would move is seen before they are applied, and they are applied with a reason. */
@Service
@Transactional(readOnly = true)
public class CalendarChanges {

    public static final int LONGEST_REASON = 1_000;

    static final String READS = "hasAnyRole('ADMINISTRATOR', 'MANAGER', 'LAWYER')";
    static final String KEEPS = "hasRole('ADMINISTRATOR')";

    private static final int PAGE = 1_000;
    private static final int SHOWN = 10;
    private static final int NAMED = 5;

    private final CalendarTables tables;
    private final ChangeTable changes;
    private final RunningClocks clocks;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(CalendarTables tables, ChangeTable changes, RunningClocks clocks, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.changes = changes;
        this.clocks = clocks;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads every running term that ends late enough, a page at a time.
     *
     * @throws Refusal when a row is wrong, or two rows would speak of the same
     * @throws org.springframework.dao.OptimisticLockingFailureException when a row has changed since it was shown
     */
    @PreAuthorize(KEEPS)
    public ChangePreview preview(List<Edit> edits) {
        LocalDate today = LocalDate.now(clock);
        Reckoning edited = edited(edits);
        Moves moves = Moves.by(edited, today);
        List<Moving> first = new ArrayList<>();
        int moving = 0;
        int openAgain = 0;
        int overAtOnce = 0;
        int judged = 0;
        Place place = Place.before(since(edits));
        for (List<RunningClocks.Clock> page = next(place); !page.isEmpty(); page = next(place)) {
            for (Move move : moves.of(page)) {
                moving++;
                openAgain += Moves.opensAgain(move, today) ? 1 : 0;
                overAtOnce += Moves.endsAtOnce(move, today) ? 1 : 0;
                if (first.size() < SHOWN) {
                    first.add(new Moving(move.clock().number(), move.clock().dueOn(), move.to().dueOn()));
                }
            }
            judged += (int) page.stream().filter(RunningClocks.Clock::noticed).count();
            place = Place.of(page.getLast());
        }
        Map<Boolean, Long> ours = ours(edits, edited);
        return new ChangePreview(moving, openAgain, overAtOnce, judged, starting(edits, edited), ours.getOrDefault(true, 0L).intValue(),
                ours.getOrDefault(false, 0L).intValue(), List.copyOf(first));
    }

    /** Days alone give nothing a term that has none. */
    private int starting(List<Edit> edits, Reckoning edited) {
        return haveRules(edits) ? (int) clocks.unruled().stream().filter(edited::rules).count() : 0;
    }

    /** Of our terms for complaints of silence, how many begin (true), and how many end, with what a rule says. */
    private Map<Boolean, Long> ours(List<Edit> edits, Reckoning edited) {
        return !areOfSilence(edits) ? Map.of() : clocks.silent().stream().filter(one -> edited.means(one) != one.runs())
                .collect(Collectors.partitioningBy(edited::means, Collectors.counting()));
    }

    /** By no other rule it is said until when we may complain of silence; all that are silent are read for it. */
    private static boolean areOfSilence(List<Edit> edits) {
        return edits.stream().anyMatch(edit -> edit instanceof Edit.OfRule(var _, var after)
                && (after.kind() == TermKind.SILENCE || after.kind() == TermKind.COMPLAINT));
    }

    private static boolean haveRules(List<Edit> edits) {
        return edits.stream().anyMatch(Edit.OfRule.class::isInstance);
    }

    private List<RunningClocks.Clock> next(Place place) {
        return clocks.after(place.dueOn(), place.id(), PAGE);
    }

    /** From now on all terms are reckoned anew; those that run follow in the background. */
    @Transactional
    @PreAuthorize(KEEPS)
    public CalendarChangeId apply(List<Edit> edits, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("calendar.refusal.reason");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        tables.lock();
        edited(edits);
        edits.forEach(tables::write);
        CalendarChangeId id = CalendarChangeId.fresh();
        changes.add(id, user.id(), labels(edits), reason.strip(), since(edits), clocks.endingFrom(since(edits)), clock.instant());
        events.publishEvent(new CalendarChanged(id));
        return id;
    }

    @PreAuthorize(READS)
    public List<CalendarChange> latest() {
        return changes.newest(SHOWN);
    }

    private Reckoning edited(List<Edit> edits) {
        Reckoning tables = this.tables.reckoning();
        for (Edit edit : edits) {
            edit.requireRight();
            tables = tables.with(edit);
        }
        return tables;
    }

    private static LocalDate since(List<Edit> edits) {
        return edits.stream().map(Edit::since).min(LocalDate::compareTo).orElseThrow(() -> new Refusal("calendar.refusal.nothing"));
    }

    private static String labels(List<Edit> edits) {
        return edits.stream().map(Edit::label).distinct().limit(NAMED).collect(Collectors.joining(", "))
                + (edits.size() > NAMED ? ", …" : "");
    }
}
