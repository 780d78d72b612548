package org.arasha.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.AppealId;
import org.arasha.calendar.Term;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An appeal on its way to one addressee. All days are days in Asia/Almaty.
 *
 * @param number  what people call it: the appeal's number and the addressee's place, {@code 2019-A1-3}
 * @param course  what another body passed on, and was passed on to another
 * @param held    the demands it holds once some were passed on, or none: then they are those to its body
 * @param route   how it goes, and the address for mail
 * @param filedOn when it was sent or handed in, or null until then
 * @param receipt that the body has it, or null until that is known
 * @param clock   the statutory term, or null until it runs
 * @param replied when the last reply came, or null; a reply stops the clock
 * @param firstReplied when the first reply came of those since the clock last ran, or null: whether it came in time
 * @param silent  the day the term expired without a reply, or null
 * @param next    what the lawyer decided last, or null
 * @param remark  the lawyer's reasons, or null
 */
@Table("submission")
public record Submission(
        @Id SubmissionId id,
        @Version long version,
        String number,
        AppealId appeal,
        OfficialId official,
        AuthorityId authority,
        @Embedded.Empty Course course,
        @MappedCollection(idColumn = "submission_id") Set<Held> held,
        @Embedded.Empty Route route,
        @Nullable LocalDate filedOn,
        @Embedded.Nullable @Nullable Receipt receipt,
        @Embedded.Nullable @Nullable RunningClock clock,
        @Nullable LocalDate replied,
        @Nullable LocalDate firstReplied,
        @Nullable LocalDate silent,
        @Nullable NextStep next,
        @Nullable String remark,
        @MappedCollection(idColumn = "submission_id") Set<Graded> grades,
        @Nullable Result result,
        @Nullable Instant closedAt) {

    public static final int LONGEST_REMARK = 4_000;
    /** Of why something was recorded by mistake. */
    public static final int LONGEST_MISTAKE = 1_000;
    public static final int LONGEST_REGISTRATION = 60;

    /**
     * @param forwardedFrom the submission to the body that passed it on, or null where we wrote ourselves
     * @param forwardedHere the day on which that was
     * @param forwardedAway the day on which its own body passed the whole of it on, or null
     */
    public record Course(@Nullable SubmissionId forwardedFrom, @Nullable LocalDate forwardedHere, @Nullable LocalDate forwardedAway) {

        static final Course DIRECT = new Course(null, null, null);
    }

    @Table("submission_demand")
    public record Held(UUID demand) {}

    /**
     * @param attempts how often it was sent by mail; a corrected address is a new attempt
     * @param chasedOn when the body was last asked for its registration in vain, or null
     * @param firstFiledOn when it was filed the first time, also where it is to be filed again, or null
     */
    public record Route(Channel channel, @Nullable String email, int attempts, @Nullable LocalDate chasedOn,
            @Nullable LocalDate firstFiledOn) {

        private Route filed(LocalDate on) {
            return new Route(channel, email, attempts, chasedOn, firstFiledOn == null ? on : firstFiledOn);
        }
    }

    /** @param registration the body's number for it, or null where none is known */
    public record Receipt(LocalDate receivedOn, @Nullable String registration) {}

    /**
     * @param termRule the row of the table of terms it was computed by
     * @param termFrom the day it counts from
     * @param dueOn    its last day
     * @param extendedUntil the same day where notices of extension have moved it there, or null
     */
    public record RunningClock(long termRule, LocalDate termFrom, LocalDate dueOn, @Nullable LocalDate extendedUntil) {

        /** Its last day included. */
        public boolean runsOn(LocalDate day) {
            return !dueOn.isBefore(day);
        }
    }

    /** @param quote the words of the reply that it rests on, or null */
    @Table("submission_grade")
    public record Graded(UUID demand, Grade grade, @Nullable String quote) {

        public static final int LONGEST_QUOTE = 2_000;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the body still owes a reply by a day that is known. */
    public boolean isClockRunning() {
        return clock != null && replied == null && closedAt == null;
    }

    /** The same, or by none that is known. */
    public boolean isReplyAwaited() {
        return receipt != null && replied == null && closedAt == null;
    }

    /** Whether the body may have it: filed, given up since or not, or mailed and returned, which a receipt or a reply belies. */
    public boolean mayHaveArrived() {
        return filedOn != null || route.firstFiledOn() != null || route.attempts() > 0;
    }

    String sendKey() {
        return "submission-" + id.value() + "-" + route.attempts();
    }

    /** Whether nobody replied and a lawyer has decided on that: a notice that had been given in time may still come. */
    public boolean isClosedAsSilent() {
        return closedAt != null && result == Result.SILENT && replied == null && clock != null;
    }

    /** Whether it is answered and done with: what its body wrote of the term still says whether that was late. */
    boolean isClosedAsAnswered() {
        return isAnswered() && clock != null;
    }

    private boolean isAnswered() {
        return closedAt != null && result == Result.ANSWERED;
    }

    /** Whether a notice of extension still says something of it, so that one recorded by mistake is taken back. */
    public boolean isJudgedByNotices() {
        return !isClosed() || isClosedAsSilent() || isClosedAsAnswered();
    }

    /** Whether it was answered late, but for such a notice: another may still show that it was not. */
    public boolean isClosedAsLate() {
        return isClosedAsAnswered() && (silent != null || Objects.requireNonNull(clock).extendedUntil() != null);
    }

    /** Whether it is too early to complain of silence: its body may still reply in time. */
    public boolean mayReplyInTime() {
        return isClockRunning() && silent == null;
    }

    /** Whether a lawyer has decided on its silence or its answer, which the days of its filing and receipt call silence, late or in time. */
    public boolean isDecidedOn() {
        return isClosedAsSilent() || isAnswered() && receipt != null;
    }

    /** Whether these days may be corrected. */
    public boolean mayBeCorrected() {
        return !isClosed() || isDecidedOn();
    }

    Submission correctable() {
        return isDecidedOn() ? this : open();
    }

    Submission open() {
        if (isClosed()) {
            throw new Refusal("followup.refusal.closed");
        }
        return this;
    }

    public boolean wasForwarded() {
        return course.forwardedFrom() != null;
    }

    /** Whether a body has passed it on, as was recorded, and nothing says that the other one has it, nor have we sent it there ourselves. */
    public boolean isOnlySaidToBePassedOn() {
        return wasForwarded() && route.channel() == Channel.PASSED_ON && !isClosed() && receipt == null && replied == null;
    }

    /** What a body has passed on was filed with the first. */
    public boolean wasFiledByUs() {
        return filedOn != null && !wasForwarded();
    }

    Submission holding(Set<UUID> demands) {
        return new Submission(id, version, number, appeal, official, authority, course,
                demands.stream().map(Held::new).collect(Collectors.toSet()), route, filedOn, receipt, clock, replied, firstReplied,
                silent, next, remark, grades, result, closedAt);
    }

    Submission forwardedAway(LocalDate on) {
        return new Submission(id, version, number, appeal, official, authority,
                new Course(course.forwardedFrom(), course.forwardedHere(), on), held, route, filedOn, receipt,
                clock, replied, firstReplied, silent, next, remark, grades, result, closedAt);
    }

    /** What it was said to have passed on it has still, and it waits as before. */
    Submission keeping(Set<UUID> demands) {
        return new Submission(id, version, number, appeal, official, authority,
                new Course(course.forwardedFrom(), course.forwardedHere(), null), held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, null, null).holding(demands);
    }

    Submission routed(Route route) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    Submission chased(@Nullable LocalDate on) {
        return routed(new Route(route.channel(), route.email(), route.attempts(), on, route.firstFiledOn()));
    }

    /** It was filed on another day than was noted. */
    Submission filedRather(LocalDate on) {
        LocalDate first = isFiledAgain() ? route.firstFiledOn() : on;
        return routed(new Route(route.channel(), route.email(), route.attempts(), route.chasedOn(), first)).filed(on);
    }

    /** Whether it was filed before it was filed last. */
    public boolean isFiledAgain() {
        return route.firstFiledOn() != null && !route.firstFiledOn().equals(filedOn);
    }

    Submission filed(LocalDate on) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route.filed(on), on, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    Submission unfiled() {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, null, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    /** As before it was filed: the body does not have it. What it wrote is kept. */
    Submission toBeFiledAgain() {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, null, null, null, null, null, null,
                next, remark, grades, result, closedAt);
    }

    /** As before a reply, or a passing-on, that was none of its: nothing shows that the body has it, and it was filed when it was filed before that. */
    Submission notReceived(@Nullable LocalDate filedOn, @Nullable LocalDate firstFiledOn) {
        Route before = new Route(route.channel(), route.email(), route.attempts(), route.chasedOn(), firstFiledOn);
        return new Submission(id, version, number, appeal, official, authority, course, held, before, filedOn, null, null, null, null, null,
                next, remark, grades, result, closedAt);
    }

    /** With the replies that are left of those since the clock last ran. */
    Submission repliedBetween(LocalDate first, LocalDate last) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, last, first,
                silent, next, remark, grades, result, closedAt);
    }

    /** Whether this is its latest sending by mail; an unknown one is taken for it. */
    boolean isLatestSending(@Nullable String key) {
        return route.channel() == Channel.MAIL && (key == null || key.equals(sendKey()));
    }

    /** Whether a day is before any on which it was filed: what came then is not about it. */
    boolean isBeforeFiling(LocalDate day) {
        return filings().findAny().isPresent() && filings().allMatch(day::isBefore);
    }

    /** On which day something came that refers to it: nothing is older than what it refers to. */
    LocalDate dayOfAnswer(LocalDate day) {
        return isBeforeFiling(day) ? filings().findFirst().orElseThrow() : day;
    }

    boolean wasFiledOn(LocalDate day) {
        return filings().anyMatch(day::equals);
    }

    private Stream<LocalDate> filings() {
        return Stream.of(filedOn, route.firstFiledOn()).flatMap(Stream::ofNullable);
    }

    /** Who has it was sent it, whatever the post said and whoever has given it up. No day of filing that is known moves back for it. */
    Submission received(Receipt receipt) {
        LocalDate filed = filings().filter(day -> !day.isAfter(receipt.receivedOn())).findFirst().or(() -> filings().findFirst())
                .orElse(receipt.receivedOn());
        return new Submission(id, version, number, appeal, official, authority, course, held, route.filed(filed), filed, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    /**
     * @param first the term of the law
     * @param until its last day, with what extends it
     */
    Submission due(Term first, LocalDate until) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt,
                new RunningClock(first.rule().id(), first.startsOn(), until, until.equals(first.dueOn()) ? null : until), replied,
                firstReplied, silentOnceDue(until), next, remark, grades, result, closedAt);
    }

    /** No known term runs for it, whatever was reckoned before; nor is its body silent. */
    Submission withoutClock() {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, null, replied,
                firstReplied, null, next, remark, grades, result, closedAt);
    }

    /** Once the term ends on another day, silence is not known any more, unless the body replied after that day, too. */
    private @Nullable LocalDate silentOnceDue(LocalDate day) {
        if (clock != null && clock.dueOn().equals(day)) {
            return silent;
        }
        return firstReplied != null && day.isBefore(firstReplied) ? day : null;
    }

    /**
     * Who replied in time was not silent, though that became known only when the term had ended. One that came earlier may be noted later:
     * what counts from the last reply counts from the later one.
     */
    Submission repliedOn(@Nullable LocalDate on) {
        boolean inTime = on != null && clock != null && !on.isAfter(clock.dueOn());
        LocalDate first = on == null || firstReplied == null || on.isBefore(firstReplied) ? on : firstReplied;
        LocalDate last = on == null || replied == null || on.isAfter(replied) ? on : replied;
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, last, first,
                inTime ? null : silent, next, remark, grades, result, closedAt);
    }

    Submission silentSince(@Nullable LocalDate day) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, day, next, remark, grades, result, closedAt);
    }

    Submission decided(NextStep next, @Nullable String remark, Set<Graded> grades) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    /** What was decided on its silence falls with the silence: it waits for the reply again. */
    Submission waitingAgain(@Nullable String why) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, NextStep.WAIT, why, Set.of(), null, null);
    }

    /** How it will have ended. */
    Submission ending(Result result) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, closedAt);
    }

    Submission closed(Result result, Instant at) {
        return new Submission(id, version, number, appeal, official, authority, course, held, route, filedOn, receipt, clock, replied,
                firstReplied, silent, next, remark, grades, result, at);
    }

    @Override
    public String toString() {
        return "Submission[" + number + "]";
    }
}
