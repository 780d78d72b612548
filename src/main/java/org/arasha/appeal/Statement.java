package org.arasha.appeal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a letter says of an incident in one go, resting on claims of its record. While nobody has written it, it is composed of
 * one claim and follows it; such a one has the version 0 and is not stored.
 *
 * @param position   its place among those of its incident, from 0
 * @param attributed whether its authors say that it words itself who says so, so that the letter does not add it
 * @param claims     what it rests on, as its authors saw it last
 */
@Table("statement")
public record Statement(
        @Id StatementId id,
        @Version long version,
        AppealId appeal,
        IncidentId incident,
        int position,
        @Embedded.Empty(prefix = "text_") LocalizedText text,
        boolean attributed,
        @Embedded.Nullable(prefix = "behind_ru_") @Nullable Behind behindRu,
        @Embedded.Nullable(prefix = "behind_kk_") @Nullable Behind behindKk,
        @Embedded.Nullable(prefix = "behind_en_") @Nullable Behind behindEn,
        @MappedCollection(idColumn = "statement_id", keyColumn = "position") List<Cited> claims) {

    public static final int LONGEST = 2_000;

    /**
     * A claim as the authors saw it last.
     *
     * @param agreed whether everyone it concerns had agreed, or not refused, to be named in appeals
     */
    @Table("statement_claim")
    public record Cited(ClaimId claim, @Embedded.Empty(prefix = "seen_") LocalizedText seen, Claim.Attribution attribution,
            Claim.Standing standing, boolean agreed) {

        static Cited of(Claim claim, IncidentRecord record) {
            return new Cited(claim.id(), claim.text(), claim.attribution(), claim.standing(), Naming.isAgreed(record, claim));
        }
    }

    /** What an incident's claims make while nobody has written it: one statement of each that may be stated. */
    static List<Statement> composed(AppealId appeal, IncidentRecord record) {
        List<Statement> composed = new ArrayList<>();
        record.claims().stream().filter(claim -> claim.standing().mayBeStated()).forEach(claim -> composed.add(
                new Statement(StatementId.of(appeal, claim.id()), 0, appeal, claim.incident(), composed.size(), claim.text(), false,
                        null, null, null, List.of(Cited.of(claim, record)))));
        return composed;
    }

    /** One that nobody has written a word of yet. */
    public static Statement begun(AppealId appeal, IncidentId incident, int position) {
        return new Statement(StatementId.fresh(), 0, appeal, incident, position, LocalizedText.NONE, false, null, null, null, List.of());
    }

    /** @param own the language of the appeal, from which the others are translated */
    Statement written(Language own, LocalizedText now, boolean attributed) {
        Map<Language, Behind> marks = translations().written(own, now).marks();
        Statement marked = this;
        for (Language language : Language.values()) {
            marked = marked.with(language, marks.get(language));
        }
        return marked.saying(now, attributed);
    }

    /** The languages in which it is to be looked through, because the original has changed since. */
    public Set<Language> behind() {
        return translations().behind();
    }

    private Translations translations() {
        Map<Language, Behind> marks = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Behind behind = behind(language);
            if (behind != null) {
                marks.put(language, behind);
            }
        }
        return new Translations(text, marks);
    }

    public @Nullable Behind behind(Language language) {
        return switch (language) {
            case RU -> behindRu;
            case KK -> behindKk;
            case EN -> behindEn;
        };
    }

    Statement with(Language language, @Nullable Behind behind) {
        return new Statement(id, version, appeal, incident, position, text, attributed, language == Language.RU ? behind : behindRu,
                language == Language.KK ? behind : behindKk, language == Language.EN ? behind : behindEn, claims);
    }

    /** Somebody has looked through this language. */
    Statement right(Language language) {
        return with(language, null);
    }

    Statement resting(List<Cited> claims) {
        return new Statement(id, version, appeal, incident, position, text, attributed, behindRu, behindKk, behindEn,
                List.copyOf(claims));
    }

    /** In the words that its claims have now. */
    Statement composedOf(List<Claim> now, IncidentRecord record) {
        LocalizedText words = LocalizedText.NONE;
        for (Language language : Language.values()) {
            words = words.with(language, now.stream().map(claim -> claim.text().exactly(language)).filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
        }
        return new Statement(id, version, appeal, incident, position, words, false, null, null, null,
                now.stream().map(claim -> Cited.of(claim, record)).toList());
    }

    Statement at(int position) {
        return new Statement(id, version, appeal, incident, position, text, attributed, behindRu, behindKk, behindEn, claims);
    }

    /** Another one on the same grounds; what lagged behind in the one still does. */
    Statement beside(LocalizedText text) {
        return new Statement(StatementId.fresh(), 0, appeal, incident, position + 1, text, attributed, behindRu, behindKk, behindEn, claims);
    }

    /** The same in another letter. */
    Statement in(AppealId another) {
        return new Statement(StatementId.fresh(), 0, another, incident, position, text, attributed, behindRu, behindKk, behindEn, claims);
    }

    Statement saying(LocalizedText text, boolean attributed) {
        return new Statement(id, version, appeal, incident, position, text, attributed, behindRu, behindKk, behindEn, claims);
    }

    public boolean isComposed() {
        return version == 0;
    }

    public List<ClaimId> claimIds() {
        return claims.stream().map(Cited::claim).toList();
    }

    /** Whether it says the same on the same claims, whatever its version and place. */
    boolean isAs(Statement other) {
        return id.equals(other.id) && text.equals(other.text) && attributed == other.attributed && claims.equals(other.claims)
                && behind().equals(other.behind());
    }

    @Override
    public String toString() {
        return "Statement[" + id.value() + "]";
    }
}
