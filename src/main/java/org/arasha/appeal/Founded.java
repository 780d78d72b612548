package org.arasha.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Statement.Cited;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A statement together with what its claims are now.
 *
 * @param claims  those it cites that are on record, in its order
 * @param cited   the sources of those that may be stated, as far as they may be cited
 * @param changes which of them have become others since its authors saw them
 */
public record Founded(Statement statement, List<Claim> claims, List<Source> cited, List<Changed> changes, boolean namesUnagreed) {

    /**
     * @param now null where the claim has been taken out of the record
     * @param agreed whether everyone it concerns agrees now to be named
     */
    public record Changed(Cited then, @Nullable Claim now, boolean agreed) {

        public boolean isGone() {
            return now == null;
        }

        public boolean isWorded() {
            return now != null && !now.text().equals(then.seen());
        }

        public boolean isReassessed() {
            return now != null && (now.standing() != then.standing() || now.attribution() != then.attribution());
        }

        public boolean isWithdrawn() {
            return then.agreed() && !agreed;
        }

        private boolean isAny() {
            return isGone() || isWorded() || isReassessed() || isWithdrawn();
        }
    }

    /** Where nothing is left out. */
    static Founded of(Statement statement, IncidentRecord record) {
        return of(List.of(statement), record, Naming.printed(record, Set.of())).findFirst().orElseThrow();
    }

    /**
     * What the record holds is looked up once for all of them.
     *
     * @param printed whom the letter names by itself
     */
    static Stream<Founded> of(List<Statement> statements, IncidentRecord record, Set<PersonId> printed) {
        Map<ClaimId, Claim> known = record.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        UnagreedNames unagreed = UnagreedNames.of(Set.of(record), Map.of(), one -> printed);
        return statements.stream().map(statement -> {
            List<Claim> claims = statement.claimIds().stream().map(known::get).filter(Objects::nonNull).toList();
            return new Founded(statement, claims, cited(claims, record),
                    statement.claims().stream().map(then -> changed(then, known.get(then.claim()), record)).filter(Changed::isAny).toList(),
                    unagreed.in(statement.text()));
        });
    }

    private static List<Source> cited(List<Claim> claims, IncidentRecord record) {
        return stateable(claims).flatMap(claim -> record.sourcesOf(claim).stream()).filter(Source::mayBeCited).distinct().toList();
    }

    private static Changed changed(Cited then, @Nullable Claim now, IncidentRecord record) {
        return new Changed(then, now, now == null ? then.agreed() : Naming.isAgreed(record, now));
    }

    /** Whether something that may be stated carries it: what is established, or what the letter says who says so. */
    public boolean isCarried() {
        return stateable().findAny().isPresent();
    }

    Stream<Claim> stateable() {
        return stateable(claims);
    }

    private static Stream<Claim> stateable(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.standing().mayBeStated());
    }

    private boolean isAttributedByTheLetter() {
        return !statement.attributed() && stateable().anyMatch(Attributed::isNeeded);
    }

    /** Whether its authors say that it names who says so, and no words are known by which it does: whoever approves it decides. */
    public boolean isSaidToBeAttributed() {
        return statement.attributed() && stateable().anyMatch(Attributed::isNeeded) && Stream.of(Language.values())
                .filter(statement.text()::has).anyMatch(language -> !Attributed.isWorded(statement.text().in(language)));
    }

    /** Whether a letter in one of these languages would state as a fact what nobody has established, on its authors' word alone. */
    boolean isStatedAsFact(Collection<Language> languages) {
        return statement.attributed() && isCarried() && stateable().allMatch(Attributed::isNeeded) && languages.stream()
                .map(statement.text()::exactly).filter(Objects::nonNull).anyMatch(text -> !Attributed.isWorded(text));
    }

    /** Whether the letter adds nothing to it because of a word such as "allegedly", which names nobody and may be said of something else. */
    public boolean isSaidByNobody() {
        return stateable().anyMatch(Attributed::isNeeded) && Stream.of(Language.values()).map(statement.text()::exactly).filter(Objects::nonNull)
                .anyMatch(Attributed::isOnlyAlleged);
    }

    /** What the letter adds of who says so; empty where it adds nothing. */
    public Optional<String> addition(Language language) {
        return isAttributedByTheLetter() && !Attributed.isWorded(statement.text().in(language))
                ? Optional.of(Attributed.words(stateable().toList(), language)) : Optional.empty();
    }

    /** Whether somebody has to look at it. */
    public boolean isMarked() {
        return needsDecision() || !statement.behind().isEmpty();
    }

    /** Whether what it rests on has changed, does not carry it, or it names somebody without consent. */
    public boolean needsDecision() {
        return !isCarried() || !changes.isEmpty() || namesUnagreed;
    }
}
