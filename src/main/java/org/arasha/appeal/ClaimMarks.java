package org.arasha.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Statement.Cited;
import org.arasha.incident.ClaimTranslations.Lag;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The translations that claims have left behind, for statements that take their words.
 *
 * @param lags first those behind the language of the appeal, from which the others are translated
 */
record ClaimMarks(List<Lag> lags) {

    static final ClaimMarks NONE = new ClaimMarks(List.of());

    static ClaimMarks of(Appeal appeal, List<Lag> lags) {
        Language own = appeal.text().language();
        return new ClaimMarks(lags.stream().sorted(Comparator.comparing(lag -> lag.other() != own)).toList());
    }

    /** What authors have written has marks of its own. */
    Statement onComposed(Statement statement) {
        return statement.isComposed() ? on(statement) : statement;
    }

    /** A statement that was just composed of its claims. */
    Statement on(Statement composed) {
        Statement marked = composed;
        for (Language language : Language.values()) {
            List<Lag> its = lags.stream().filter(lag -> lag.language() == language && composed.claimIds().contains(lag.claim())).toList();
            if (!its.isEmpty()) {
                Language other = its.getFirst().other();
                marked = marked.with(language, new Behind(other, composed.claims().stream().flatMap(one -> Stream.ofNullable(was(one, other, its)))
                        .collect(Collectors.joining(" "))));
            }
        }
        return marked;
    }

    private static @Nullable String was(Cited claim, Language other, List<Lag> lags) {
        return lags.stream().filter(lag -> lag.claim().equals(claim.claim()) && lag.other() == other).map(Lag::was).findFirst()
                .orElseGet(() -> claim.seen().exactly(other));
    }
}
