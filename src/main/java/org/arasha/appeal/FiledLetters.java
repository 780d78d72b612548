package org.arasha.appeal;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.Unchecked;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter as it was approved, kept as a file: what is sent is what was approved. */
@Service
@Transactional
public class FiledLetters {

    private final LetterComposer composer;
    private final AppealVersions versions;
    private final Files files;
    private final JdbcClient jdbc;

    FiledLetters(LetterComposer composer, AppealVersions versions, Files files, JdbcClient jdbc) {
        this.composer = composer;
        this.versions = versions;
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Keeps the letter in the language of the appeal.
     *
     * @param read the letter as it was read, in any language
     * @throws Refusal when the letter is not any more what was read
     */
    void keep(Appeal appeal, Letter read) {
        if (!composer.compose(appeal, read.language()).equals(read)) {
            throw new Refusal("appeal.refusal.letterChanged");
        }
        Language language = appeal.text().language();
        Letter letter = read.language() == language ? read : composer.compose(appeal, language);
        byte[] pdf = LetterPdf.of(Edition.of(letter, versions.keep(appeal, "AppealApproved")));
        FileId file = files.store(appeal.number() + ".pdf", "application/pdf", new ByteArrayInputStream(pdf)).id();
        jdbc.sql("insert into filed_letter (appeal, file) values (?, ?)").params(appeal.id().value(), file.value()).update();
    }

    @Unchecked
    @Transactional(readOnly = true)
    public Optional<FileId> of(AppealId appeal) {
        return jdbc.sql("select file from filed_letter where appeal = ?").param(appeal.value()).query(UUID.class).optional()
                .map(FileId::new);
    }
}
