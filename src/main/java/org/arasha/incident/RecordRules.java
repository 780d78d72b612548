package org.arasha.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a part to stand in a record. Each rule gives the reason that the person reads.
 *
 * @param known what the record holds already
 * @param today in Asia/Almaty
 * @param law   of the days that proceedings tell of
 */
record RecordRules(IncidentRecord known, LocalDate today, ArticlesInForce law) {

    void require(Entry entry) {
        Stream<Optional<Refusal>> rules = switch (entry) {
            case Claim claim -> claim(claim);
            case Involvement one -> involvement(one);
            case Detention held -> detention(held);
            case Proceeding one -> proceeding(one);
            case Equipment one -> Stream.of(unless(one.amount() > 0 && one.amount() <= Equipment.MOST, "incident.refusal.amount"),
                    atMost(one.words(), Equipment.LONGEST_WORDS));
            case Source source -> source(source);
        };
        rules.flatMap(Optional::stream).findFirst().ifPresent(Refusal::raise);
    }

    private Stream<Optional<Refusal>> claim(Claim claim) {
        Set<UUID> others = known.claims().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        Set<SourceId> sources = known.sources().stream().map(Source::id).collect(Collectors.toSet());
        return Stream.of(unless(!claim.text().isEmpty(), "incident.refusal.emptyClaim"),
                atMost(claim.text(), Claim.LONGEST_TEXT), atMost(claim.reason(), Claim.LONGEST_REASON), notAhead(claim.when()),
                unless(!claim.contradicts(claim.id()), "incident.refusal.contradictsItself"),
                unless(claim.contradicts().stream().allMatch(one -> others.contains(one.claim())), "incident.refusal.noClaim"),
                unless(sources.containsAll(claim.sourceIds()), "incident.refusal.noSource"),
                unless(claim.standing() != Claim.Standing.ESTABLISHED || !claim.sources().isEmpty(),
                        "incident.refusal.establishedWithoutSource"),
                unless(hasItsReason(claim), "incident.refusal.noReason"));
    }

    /** What goes against those who said so is given its reason when it is said; what was said before stays as it is. */
    private boolean hasItsReason(Claim claim) {
        return !claim.standing().needsReason() || claim.reason() != null && !claim.reason().isBlank()
                || known.claims().stream().anyMatch(before -> before.id().equals(claim.id())
                        && before.standing() == claim.standing() && before.reason() == null);
    }

    private static Stream<Optional<Refusal>> involvement(Involvement one) {
        return Stream.of(unless(one.degree() == null || one.part() == Involvement.Part.PERPETRATOR, "incident.refusal.degree"),
                atMost(one.unknown(), Involvement.LONGEST_WORDS), atMost(one.post(), Involvement.LONGEST_WORDS),
                atMost(one.writtenAs(), Involvement.LONGEST_WORDS));
    }

    private Stream<Optional<Refusal>> detention(Detention held) {
        return Stream.of(unless((held.person() == null) != held.unknown().isEmpty(), "incident.refusal.nobodyHeld"),
                atMost(held.unknown(), Detention.LONGEST_WORDS), notAhead(held.from()), notAhead(held.until()),
                unless(held.until() == null || !held.until().endsBefore(held.from()), "incident.refusal.untilBeforeFrom"),
                unless(held.until() == null || !held.stillHeld(), "incident.refusal.heldAndFree"),
                unless((held.minutes() == null) == (held.bound() == null), "incident.refusal.length"),
                unless(held.minutes() == null || held.minutes() > 0, "incident.refusal.length"),
                atMost(held.body(), Detention.LONGEST_WORDS), atMost(held.place(), Detention.LONGEST_WORDS));
    }

    private Stream<Optional<Refusal>> proceeding(Proceeding one) {
        List<Proceeding.Step> steps = one.history();
        return Stream.concat(Stream.of(unless(!steps.isEmpty(), "incident.refusal.noStep"),
                        unless(steps.size() <= Proceeding.MOST_STEPS, "incident.refusal.tooManySteps", Proceeding.MOST_STEPS),
                        atMost(one.number(), Proceeding.LONGEST_NUMBER), atMost(one.body(), Proceeding.LONGEST_WORDS),
                        atMost(one.complainant(), Proceeding.LONGEST_WORDS),
                        atMost(one.hearing() == null ? LocalizedText.NONE : one.hearing().place(), Proceeding.LONGEST_WORDS),
                        unless(one.hearing() == null || !one.hearing().on().isAfter(Proceeding.Hearing.latest(today)),
                                "incident.refusal.hearingTooFar"),
                        unless(Proceeding.inOrder(steps).equals(steps), "incident.refusal.stepsOutOfOrder")),
                steps.stream().flatMap(step -> Stream.of(notAhead(step.when()),
                        unless(!step.norm().law().isBlank() && (!step.norm().article().isBlank() || one.kind() == Proceeding.Kind.CIVIL
                                && step.norm().part() == null), "incident.refusal.noArticle"),
                        atMost(step.norm().article(), Proceeding.LONGEST_ARTICLE), atMost(step.norm().part(), Proceeding.LONGEST_ARTICLE),
                        wasInForce(step),
                        unless(step.mci() == null || step.mci().signum() > 0 && step.status() == Proceeding.Status.FINED,
                                "incident.refusal.fine"),
                        unless(step.days() == null || step.days() > 0 && step.days() <= Proceeding.MOST_DAYS
                                && step.status() == Proceeding.Status.ARRESTED, "incident.refusal.arrest", Proceeding.MOST_DAYS),
                        unless(step.tenge() == null || Proceeding.isSum(step.tenge()) && step.status() == Proceeding.Status.AWARDED,
                                "incident.refusal.award"),
                        unless(step.status().fits(one.kind()), "incident.refusal.statusOfKind"))));
    }

    private Optional<Refusal> wasInForce(Proceeding.Step step) {
        NormRef norm = step.norm();
        return law.on(step.when().anchor(), norm).filter(found -> !found.allows(norm)).map(found -> found.inForce() == null
                ? new Refusal("legal.refusal.notInForce", norm.article())
                : new Refusal("legal.refusal.notInForce.instead", norm.article(), found.inForce().article()));
    }

    private Stream<Optional<Refusal>> source(Source source) {
        return Stream.of(unless(!source.title().isEmpty() || source.address() != null, "incident.refusal.sourceWithoutTitle"),
                atMost(source.title(), Source.LONGEST_TITLE), atMost(source.publisher(), Source.LONGEST_TITLE),
                atMost(source.address(), Source.LONGEST_ADDRESS),
                unless(source.address() == null || Source.isAddress(source.address()), "incident.refusal.noWebAddress"),
                unless(source.publishedOn() == null || !source.publishedOn().isAfter(today), "incident.refusal.future"),
                unless(source.reliability() == null || source.reliability() >= 1 && source.reliability() <= Source.UNRELIABLE,
                        "incident.refusal.reliability"),
                unless(!source.confidential() || !source.cited(), "incident.refusal.confidentialCited"));
    }

    private Optional<Refusal> notAhead(@Nullable PartialDate date) {
        return unless(date == null || !date.isAfter(today), "incident.refusal.future");
    }

    private static Optional<Refusal> atMost(LocalizedText text, int most) {
        return unless(text.longest() <= most, "ui.tooLong", most);
    }

    private static Optional<Refusal> atMost(@Nullable String text, int most) {
        return unless(Objects.requireNonNullElse(text, "").length() <= most, "ui.tooLong", most);
    }

    private static Optional<Refusal> unless(boolean kept, String key, Object... arguments) {
        return kept ? Optional.empty() : Optional.of(new Refusal(key, arguments));
    }
}
