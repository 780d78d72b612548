package org.arasha.appeal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.Unchecked;
import org.arasha.directory.OfficialId;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters as they were approved, each kept as a file: what is sent is what was approved. */
@Service
@Transactional
public class FiledLetters {

    private final LetterComposer composer;
    private final ApprovedLetters approved;
    private final AppealVersions versions;
    private final SignedTexts texts;
    private final Files files;
    private final JdbcClient jdbc;

    FiledLetters(LetterComposer composer, ApprovedLetters approved, AppealVersions versions, SignedTexts texts, Files files, JdbcClient jdbc) {
        this.composer = composer;
        this.approved = approved;
        this.versions = versions;
        this.texts = texts;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Every letter that may be read, as it is now; those that go out are among them. */
    Map<Variant, Letter> readable(Appeal appeal) {
        return composer.composeReadable(appeal);
    }

    /** Those of them that go out, in the order of {@link Appeal#variants}. */
    static List<Letter> goingOut(Appeal appeal, Map<Variant, Letter> readable) {
        return appeal.variants().stream().map(readable::get).map(Objects::requireNonNull).toList();
    }

    /**
     * Keeps every letter that goes out, and what it says in each language in which it may be read.
     *
     * @param now  the letters as they are, composed once
     * @param read those that go out, as they were read
     * @throws Refusal when they are not any more what was read
     */
    void keep(Appeal appeal, Map<Variant, Letter> now, List<Letter> read) {
        if (!goingOut(appeal, now).equals(read)) {
            throw new Refusal("appeal.refusal.letterChanged");
        }
        List<Variant> variants = appeal.variants();
        approved.keep(appeal.id(), now);
        int version = versions.keep(appeal, "AppealApproved", language -> Objects.requireNonNull(now.get(Variant.toAll(language))));
        for (int i = 0; i < read.size(); i++) {
            keep(appeal, variants.get(i), nameOf(appeal, variants, i), Edition.of(read.get(i), version));
        }
    }

    private void keep(Appeal appeal, Variant variant, String name, Edition edition) {
        texts.keep(appeal.id(), LetterText.of(edition.letter()));
        FileId file = files.store(name, "application/pdf", new ByteArrayInputStream(LetterPdf.of(edition))).id();
        jdbc.sql("insert into filed_letter (appeal, official, language, file) values (?, ?, ?, ?)")
                .params(appeal.id().value(), variant.to() == null ? null : variant.to().value(), variant.language().name(), file.value()).update();
    }

    /** Of several letters each is named as what becomes of it: by the place of its addressee, or by its language. */
    private static String nameOf(Appeal appeal, List<Variant> all, int place) {
        Variant variant = all.get(place);
        String which = variant.to() != null ? "-" + (place + 1)
                : all.size() > 1 ? "-" + variant.language().locale().getLanguage() : "";
        return appeal.number() + which + ".pdf";
    }

    /** The letter that went to one of the addressees of an approved appeal. */
    @Unchecked
    @Transactional(readOnly = true)
    public Optional<FileId> to(OfficialId official, Appeal appeal) {
        Variant variant = appeal.variantTo(official);
        return jdbc.sql("select file from filed_letter where appeal = ? and official is not distinct from ? and language = ?")
                .params(appeal.id().value(), variant.to() == null ? null : variant.to().value(), variant.language().name())
                .query(UUID.class).optional().map(FileId::new);
    }
}
