package org.arasha.incident;

import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.shared.Refusal;

/** When a case can be taken up again. */
final class ReopeningRules {

    private ReopeningRules() {}

    /** The first that does not let it be reopened, if there is one. */
    static Optional<Refusal> refusal(Incident incident) {
        return Stream.of(hasEnded(incident), isInNoOther(incident), wasRegistered(incident)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> hasEnded(Incident incident) {
        return unless(incident.isClosed(), "incident.refusal.hasNotEnded");
    }

    private static Optional<Refusal> isInNoOther(Incident incident) {
        return unless(incident.outcome() != Outcome.MERGED, "incident.refusal.isInAnother");
    }

    /** Facts are verified of what was registered as a case. */
    private static Optional<Refusal> wasRegistered(Incident incident) {
        return unless(incident.outcome() != Outcome.NO_CASE && incident.when() != null && !incident.categories().isEmpty(),
                "incident.refusal.wasNoCase");
    }

    private static Optional<Refusal> unless(boolean kept, String key) {
        return kept ? Optional.empty() : Optional.of(new Refusal(key));
    }
}
