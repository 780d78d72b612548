package org.arasha.legal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arasha.directory.Consent.Purpose;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a lawyer may choose for people: nothing against their wish, and nothing that is over without a reason. */
final class RemedyRules {

    private RemedyRules() {}

    /**
     * @param remedy      null where the one under way goes on
     * @param restoration why what is over may be restored; may be empty
     */
    record Choice(@Nullable Remedy remedy, Set<Recourse> recourses, String restoration) {

        private boolean needs(Purpose purpose) {
            return recourses.stream().anyMatch(one -> one.needs() == purpose)
                    || purpose == Purpose.APPEAL && remedy != null && remedy.isAppeal();
        }
    }

    /** @param against whether a victim is against something */
    static Optional<Refusal> refusal(Choice choice, List<Possible> possible, Predicate<Purpose> against) {
        return Stream.of(noAppealAgainstTheWish(choice, against), noReportToPoliceAgainstTheWish(choice, against),
                whatIsOverHasAReason(choice, possible)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> noAppealAgainstTheWish(Choice choice, Predicate<Purpose> against) {
        return unless(!choice.needs(Purpose.APPEAL) || !against.test(Purpose.APPEAL), "legal.rule.noAppealAgainstTheWish");
    }

    private static Optional<Refusal> noReportToPoliceAgainstTheWish(Choice choice, Predicate<Purpose> against) {
        return unless(!choice.needs(Purpose.REPORT_TO_POLICE) || !against.test(Purpose.REPORT_TO_POLICE),
                "legal.rule.noReportToPoliceAgainstTheWish");
    }

    /** APPC, Art. 92: a term that was missed may be restored for good reason. */
    private static Optional<Refusal> whatIsOverHasAReason(Choice choice, List<Possible> possible) {
        return unless(!choice.restoration().isBlank() || possible.stream()
                .noneMatch(one -> one.isOver() && choice.recourses().contains(one.recourse())), "legal.rule.whatIsOverHasAReason");
    }

    private static Optional<Refusal> unless(boolean kept, String key) {
        return kept ? Optional.empty() : Optional.of(new Refusal(key));
    }
}
