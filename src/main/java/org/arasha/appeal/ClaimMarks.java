package org.arasha.appeal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Statement.Cited;
import org.arasha.incident.ClaimId;
import org.arasha.incident.ClaimTranslations.Lag;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The translations that claims have left behind, for statements that take their words.
 *
 * @param own  the language of the appeal, from which the others are translated
 * @param lags behind it
 */
record ClaimMarks(Language own, List<Lag> lags) {

    static final ClaimMarks NONE = new ClaimMarks(Language.RU, List.of());

    static ClaimMarks of(Appeal appeal, List<Lag> lags) {
        Language own = appeal.text().language();
        return new ClaimMarks(own, lags.stream().filter(lag -> lag.other() == own).toList());
    }

    /** What authors have written has marks of its own. */
    Statement onComposed(Statement statement) {
        return statement.isComposed() ? on(statement) : statement;
    }

    /** A statement that was just composed of its claims. */
    Statement on(Statement composed) {
        Statement marked = composed;
        for (Language language : Language.values()) {
            Map<ClaimId, String> was = lags.stream().filter(lag -> lag.language() == language).collect(Collectors.toMap(Lag::claim, Lag::was));
            if (composed.claimIds().stream().anyMatch(was::containsKey)) {
                marked = marked.with(language, new Behind(own, composed.claims().stream().flatMap(one -> Stream.ofNullable(was(one, was)))
                        .collect(Collectors.joining(" "))));
            }
        }
        return marked;
    }

    private @Nullable String was(Cited claim, Map<ClaimId, String> was) {
        return was.getOrDefault(claim.claim(), claim.seen().exactly(own));
    }
}
