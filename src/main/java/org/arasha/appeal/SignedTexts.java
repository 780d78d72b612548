package org.arasha.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts under which people have signed: of all letters that go out, each in the language in which it is filed. */
@Component
@Transactional
class SignedTexts {

    private final LetterComposer composer;
    private final JdbcClient jdbc;

    SignedTexts(LetterComposer composer, JdbcClient jdbc) {
        this.composer = composer;
        this.jdbc = jdbc;
    }

    LetterText now(Appeal appeal) {
        return LetterText.of(composer.composeAll(appeal));
    }

    /** Keeps a text for good, once however many sign it. */
    UUID keep(AppealId appeal, LetterText text) {
        String written = text.written();
        String hash = LetterText.hash(written);
        return jdbc.sql("select id from letter_text where appeal = ? and hash = ? and not passing").params(appeal.value(), hash)
                .query(UUID.class).optional().orElseGet(() -> write(appeal, written, hash, false));
    }

    /** Keeps a text as long as a version says it. */
    UUID keepForVersion(AppealId appeal, LetterText text) {
        String written = text.written();
        String hash = LetterText.hash(written);
        return id(appeal, hash).orElseGet(() -> write(appeal, written, hash, true));
    }

    private UUID write(AppealId appeal, String written, String hash, boolean passing) {
        return jdbc.sql("""
                insert into letter_text (id, appeal, hash, lines, passing) values (?, ?, ?, ?, ?)
                on conflict (appeal, hash) do update set passing = letter_text.passing and excluded.passing returning id""")
                .params(UUID.randomUUID(), appeal.value(), hash, written, passing).query(UUID.class).single();
    }

    /** Those that no version says any more go, unless they were kept for good. */
    void typedOver(Collection<UUID> texts) {
        jdbc.sql("""
                delete from letter_text t where t.id in (:texts) and t.passing and not exists (
                    select 1 from appeal_version v where v.appeal = t.appeal and t.id in (v.text_ru, v.text_kk, v.text_en))""")
                .param("texts", texts).update();
    }

    private Optional<UUID> id(AppealId appeal, String hash) {
        return jdbc.sql("select id from letter_text where appeal = ? and hash = ?").params(appeal.value(), hash)
                .query(UUID.class).optional();
    }

    LetterText find(UUID id) {
        return LetterText.read(jdbc.sql("select lines from letter_text where id = ?").param(id).query(String.class).single());
    }

    /**
     * Which signatures stand for a text. A text is kept once, so that none has to be read again. Of signatures from before texts
     * were kept it is not known what they stand for; they stand.
     */
    Predicate<Signatory> standingFor(AppealId appeal, LetterText now) {
        UUID kept = id(appeal, now.hash()).orElse(null);
        return signatory -> signatory.holdsFor() == null || signatory.holdsFor().equals(kept);
    }

    /** Which signatures were given to this very text, whatever was mended in it meanwhile. */
    Predicate<Signatory> givenTo(AppealId appeal, LetterText now) {
        UUID kept = id(appeal, now.hash()).orElse(null);
        return signatory -> kept != null && kept.equals(signatory.signedText());
    }

    /** What was mended since they signed. */
    List<Correction> corrections(Signatory signatory) {
        return signatory.isForMendedText() ? CorrectionRules.corrections(find(Objects.requireNonNull(signatory.signedText())),
                find(Objects.requireNonNull(signatory.holdsFor()))) : List.of();
    }
}
