package org.arasha.appeal;

import java.time.Instant;
import java.util.UUID;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who was asked to sign an appeal for an organisation, and what they answered.
 *
 * @param way        how the answer came; null where there is none, or it came before this was kept
 * @param askedAt    when they were last asked, with the letter before them; null while it is written
 * @param timesAsked more than once where the text has changed
 * @param reason     why they declined, as far as they said
 * @param signedText the text under which they signed
 * @param holdsFor   the text for which the signature stands: the same, or one in which slips were mended since
 */
@Table("signatory")
public record Signatory(
        @Id SignatoryId id,
        @Version long version,
        AppealId appeal,
        int position,
        OrganisationId organisation,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "post_") LocalizedText post,
        Answer answer,
        @Nullable Way way,
        @Nullable Instant answeredAt,
        @Nullable Instant askedAt,
        int timesAsked,
        @Nullable Instant remindedAt,
        @Nullable String reason,
        @Nullable UUID signedText,
        @Nullable UUID holdsFor) {

    static Signatory invited(AppealId appeal, int position, OrganisationId organisation, LocalizedText name, LocalizedText post) {
        return new Signatory(SignatoryId.fresh(), 0, appeal, position, organisation, name, post, Answer.AWAITED, null, null, null, 0,
                null, null, null, null);
    }

    public boolean isAwaited() {
        return answer == Answer.AWAITED;
    }

    public boolean hasSigned() {
        return answer == Answer.SIGNED;
    }

    /** Whether slips were mended since they signed. */
    public boolean isForMendedText() {
        return hasSigned() && signedText != null && !signedText.equals(holdsFor);
    }

    /** Whether a letter in this language can show them: a post that they have is written in it, too. */
    public boolean isNamedIn(Language language) {
        return name.has(language) && (post.isEmpty() || post.has(language));
    }

    /** Whether this says of them what is said here, maybe in more languages. */
    boolean staysNamed(LocalizedText name, LocalizedText post) {
        return name.adds(this.name) && post.adds(this.post) && post.isEmpty() == this.post.isEmpty();
    }

    Signatory signed(UUID text, Way way, Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, Answer.SIGNED, way, at, askedAt, timesAsked,
                remindedAt, null, text, text);
    }

    Signatory declined(@Nullable String reason, Way way, Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, Answer.DECLINED, way, at, askedAt, timesAsked,
                remindedAt, reason, null, null);
    }

    Signatory silent(Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, Answer.NONE_IN_TIME, null, at, askedAt, timesAsked,
                remindedAt, null, null, null);
    }

    Signatory asked(Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, Answer.AWAITED, null, null, at, timesAsked + 1,
                null, null, null, null);
    }

    Signatory named(LocalizedText name, LocalizedText post) {
        return new Signatory(id, version, appeal, position, organisation, name, post, answer, way, answeredAt, askedAt, timesAsked,
                remindedAt, reason, signedText, holdsFor);
    }

    Signatory at(int position) {
        return new Signatory(id, version, appeal, position, organisation, name, post, answer, way, answeredAt, askedAt, timesAsked,
                remindedAt, reason, signedText, holdsFor);
    }

    /** To be asked again with the next handing over. */
    Signatory awaited() {
        return new Signatory(id, version, appeal, position, organisation, name, post, Answer.AWAITED, null, null, askedAt, timesAsked, null,
                null, null, null);
    }

    Signatory reminded(Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, answer, way, answeredAt, askedAt, timesAsked, at,
                reason, signedText, holdsFor);
    }

    Signatory holdingFor(UUID text) {
        return new Signatory(id, version, appeal, position, organisation, name, post, answer, way, answeredAt, askedAt, timesAsked,
                remindedAt, reason, signedText, text);
    }

    @Override
    public String toString() {
        return "Signatory[" + id.value() + "]";
    }
}
