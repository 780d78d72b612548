package org.arasha.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stage of the funnel, as {@code domain.md}, section 2, has them, and the kinds it falls into.
 *
 * <p>What is counted and when: decision 0040.
 *
 * @see <a href="../../../../../../docs/decisions/0040-reports-are-counted-in-rounds.md">decision 0040</a>
 */
public enum ReportStage {
    INCIDENTS("INCIDENT"),
    /** What we have filed ourselves; its kinds are those of the bodies. */ COMPLAINTS("SUBMISSION"),
    REPLIES("REPLY", "SATISFIED", "PARTLY", "REFUSED_WITH_REASONS", "FORMAL_REPLY", "NOT_ASSESSED"),
    NO_REPLY("ANSWER", "RUNNING", "SILENT", "NOT_REGISTERED", "NOT_KNOWN"),
    /** What a body has passed on whole and not replied to: what the other one replies counts with that. */ PASSED_ON("ANSWER", List.of(), "FORWARDED"),
    /** Demands that were met. */ MEASURES("MEASURE", "SATISFIED", "PARTLY"),
    COURT_CASES("COURT", "CRIMINAL", "ADMINISTRATIVE", "CIVIL"),
    OUTCOMES("OUTCOME", "PERPETRATORS_PUNISHED", "CASE_AGAINST_JOURNALIST_CLOSED", "RELEASED", "COMPENSATED", "APOLOGY", "NOTHING",
            "NOT_ESTABLISHED", "NOT_KNOWN", "STOPPED");

    private final String fact;
    private final List<String> kinds;
    private final List<String> counted;

    ReportStage(String fact, String... kinds) {
        this(fact, List.of(kinds), kinds);
    }

    /** @param counted the kinds in the table of figures, all of them where empty */
    ReportStage(String fact, List<String> kinds, String... counted) {
        this.fact = fact;
        this.kinds = kinds;
        this.counted = List.of(counted);
    }

    /** In their order; empty where there are none, or where they are data. */
    public List<String> kinds() {
        return kinds;
    }

    /** The stage in which something of the table of figures stands, if it stands in one. */
    static Optional<ReportStage> of(String fact, String kind) {
        return Arrays.stream(values()).filter(one -> one.fact.equals(fact) && (one.counted.isEmpty() || one.counted.contains(kind)))
                .findFirst();
    }
}
