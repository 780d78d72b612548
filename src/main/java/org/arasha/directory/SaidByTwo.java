package org.arasha.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What two people have said who are to become one. */
record SaidByTwo(List<Consent> one, List<Consent> other) {

    /**
     * Of what the agreement of the one would stand for the refusal of the other. Where they have not spoken of the same, a word of all cases
     * counts of each, and the later one holds: a refusal that is noted again after the agreement stands.
     */
    Optional<Consent.Purpose> disagree() {
        return Stream.concat(one.stream(), other.stream()).filter(word -> last(one, word)
                .flatMap(mine -> last(other, word).filter(theirs -> disagree(mine, theirs))).isPresent()).map(Consent::purpose).findFirst();
    }

    private static Optional<Consent> last(List<Consent> said, Consent like) {
        return said.stream().filter(word -> word.purpose() == like.purpose() && (word.about() == null || word.about().equals(like.about())))
                .max(Consent.LATEST);
    }

    private static boolean disagree(Consent mine, Consent theirs) {
        if (mine.isGiven() == theirs.isGiven()) {
            return false;
        }
        Consent refused = mine.isGiven() ? theirs : mine;
        Consent given = mine.isGiven() ? mine : theirs;
        return Objects.equals(mine.about(), theirs.about()) || !refused.notedAt().isAfter(given.notedAt());
    }
}
