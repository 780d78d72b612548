package org.arasha.incident;

import org.arasha.incident.FactsFound.Found;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * An outcome says no more than the facts bear: it is counted, and published.
 *
 * @see <a href="../../../../../../docs/decisions/0072-an-outcome-says-no-more-than-the-facts-bear.md">decision 0072</a>
 */
@Component
public class OutcomeRules {

    /** How an outcome stands to what the facts have come to. */
    public enum Fit {
        FITS,
        /** It says that the facts are not established, which a verifier has found otherwise. */ ESTABLISHED_WITH_REASON,
        /** It says that somebody has answered for what no verifier could establish: others may know more. */ NOT_ESTABLISHED_WITH_REASON,
        /** It says that somebody has answered for what did not happen. */ REFUSED
    }

    private final FactsFound facts;

    OutcomeRules(FactsFound facts) {
        this.facts = facts;
    }

    public Fit fit(Incident incident, Outcome outcome) {
        return facts.of(incident.id()).map(found -> fit(found, outcome)).orElse(Fit.FITS);
    }

    static Fit fit(Found found, Outcome outcome) {
        return switch (found) {
            case AT_LEAST_IN_PART -> outcome == Outcome.NOT_ESTABLISHED ? Fit.ESTABLISHED_WITH_REASON : Fit.FITS;
            case NOT_ESTABLISHED -> outcome.isAnsweredFor() ? Fit.NOT_ESTABLISHED_WITH_REASON : Fit.FITS;
            case CONTRADICTED -> outcome.isAnsweredFor() ? Fit.REFUSED : Fit.FITS;
        };
    }

    void require(Incident incident, Outcome outcome, String note) {
        Fit fit = fit(incident, outcome);
        switch (fit) {
            case FITS -> { }
            case ESTABLISHED_WITH_REASON, NOT_ESTABLISHED_WITH_REASON ->
                    Refusal.unless(PlainText.orNull(note) != null, "incident.outcome.fit." + fit);
            case REFUSED -> throw new Refusal("incident.outcome.fit." + fit);
        }
    }
}
