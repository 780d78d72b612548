package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealCaution;
import org.arasha.followup.Submission;
import org.arasha.followup.Submission.RunningClock;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/**
 * What was begun on silence is too early once the body has extended its term, or is found to have received it later; it may speak of a day
 * that was not the last, or of no answer where one has come.
 */
@org.springframework.stereotype.Component
class TooEarly implements AppealCaution {

    private final SubmissionDesk desk;

    TooEarly(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        return of(appeal, () -> desk.submissions.of(appeal.id()));
    }

    /** Of one of its letters: another may have gone out earlier, or may still go out. */
    Optional<Component> of(Submission letter) {
        return of(desk.appeals.visible(letter.appeal()), () -> List.of(letter));
    }

    private Optional<Component> of(Appeal appeal, Supplier<List<Submission>> letters) {
        return Optional.ofNullable(appeal.follows()).flatMap(from -> {
            try {
                return said(appeal, desk.submissions.visible(new SubmissionId(from)), letters);
            } catch (Refusal notTheirs) {
                return Optional.empty();
            }
        });
    }

    private Optional<Component> said(Appeal appeal, Submission from, Supplier<List<Submission>> letters) {
        return from.clock() == null ? Optional.empty() : from.replied() == null ? early(appeal, from, from.clock(), letters.get())
                : answered(appeal, from, from.clock(), letters.get());
    }

    /**
     * What is filed stays filed (decision 0033): whoever follows it learns why the superior body may send it back, and what then. What was
     * filed when the term had ended was filed in time, whatever has extended that.
     */
    private Optional<Component> early(Appeal appeal, Submission from, RunningClock clock, List<Submission> letters) {
        boolean extended = clock.extendedUntil() != null;
        boolean awaited = from.mayReplyInTime();
        Div said = new Div();
        if (isFiledEarly(clock, letters)) {
            said.add(filedEarly(!extended ? "followup.goesOnFrom.filedBefore" : from.isClosed() ? "followup.goesOnFrom.filedExtended"
                    : "followup.goesOnFrom.filed", clock));
        }
        if (isToBeFiled(letters) && (awaited || extended || desk.assessments.isSilentSinceAnotherDay(from, appeal.id()))) {
            if (awaited) {
                said.add(badge("followup.goesOnFrom.tooEarly"));
            }
            said.add(new Quiet(words(extended ? "followup.goesOnFrom.extended" : "followup.goesOnFrom.moved", clock.dueOn())));
        }
        return Optional.<Component>of(said).filter(one -> said.getComponentCount() > 0);
    }

    private static boolean isFiledEarly(RunningClock clock, List<Submission> letters) {
        return letters.stream().anyMatch(one -> one.filedOn() != null && !one.filedOn().isAfter(clock.dueOn()));
    }

    private static Div filedEarly(String key, RunningClock clock) {
        return new Div(badge("followup.goesOnFrom.filedEarly"), new Quiet(words(key, clock.dueOn())));
    }

    private static StatusBadge badge(String key) {
        return new StatusBadge(Tone.WARNING, UI.getCurrent().getTranslation(key));
    }

    /** An answer that came too late takes nothing back, but may have been awaited until another day. */
    private Optional<Component> answered(Appeal appeal, Submission from, RunningClock clock, List<Submission> letters) {
        Optional<Component> since = Optional.ofNullable(from.firstReplied())
                .filter(day -> clock.extendedUntil() != null || !day.isAfter(clock.dueOn()))
                .filter(day -> desk.assessments.isAnsweredSince(from, appeal.id()))
                .map(day -> new StatusBadge(Tone.WARNING, words("followup.goesOnFrom.answered", day)));
        boolean late = from.firstReplied() != null && from.firstReplied().isAfter(clock.dueOn());
        if (late && isFiledEarly(clock, letters)) {
            Div said = filedEarly(clock.extendedUntil() == null ? "followup.goesOnFrom.filedBefore" : "followup.goesOnFrom.filedExtended", clock);
            since.ifPresent(said::addComponentAsFirst);
            return Optional.of(said);
        }
        return since.or(() -> Optional.<Component>of(new Quiet(words("followup.goesOnFrom.moved", clock.dueOn())))
                .filter(said -> isToBeFiled(letters) && desk.assessments.isSilentSinceAnotherDay(from, appeal.id())));
    }

    static boolean isToBeFiled(List<Submission> letters) {
        return letters.isEmpty() || letters.stream().anyMatch(one -> one.filedOn() == null && !one.isClosed());
    }

    private static String words(String key, LocalDate day) {
        return UI.getCurrent().getTranslation(key, Dates.day(day));
    }
}
