package org.arasha.appeal;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came outside the product, noted by a lawyer; of a signature it is kept what shows it. */
@Service
public class NotedAnswers {

    public static final int LONGEST = 1_000;

    /**
     * What shows that somebody has signed.
     *
     * @param document a scan or a mail, or null where there is none
     * @param how      how it came and why there is no document; may be empty where there is one
     */
    public record Shown(@Nullable FileId document, String how) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** @param document a scan or a mail, or null where there is none */
    public record Noted(@Nullable StoredFile document, String how) {

        @Override
        public String toString() {
            return "Noted";
        }
    }

    /**
     * What was laid before those who sign.
     *
     * @param version the number that stands on each page of it
     * @param at      since when
     */
    public record Laid(long id, int version, Instant at) {}

    private final Signatories signatories;
    private final AppealVersions versions;
    private final LaidTexts laid;
    private final AppealAccess access;
    private final Files files;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    NotedAnswers(Signatories signatories, AppealVersions versions, LaidTexts laid, AppealAccess access, Files files, CurrentUser user, JdbcClient jdbc,
            Clock clock) {
        this.signatories = signatories;
        this.versions = versions;
        this.laid = laid;
        this.access = access;
        this.files = files;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody may have signed, the newest first: of a letter that lies before them also what it says now, which they may have read by their link. */
    @PreAuthorize("hasRole('LAWYER')")
    @Transactional
    public List<Laid> laidBefore(SignatoryId id) {
        AppealId appeal = held(id).appeal();
        Appeal now = access.visible(appeal);
        if (now.isOutToSign()) {
            versions.lay(now);
        }
        return laid.of(appeal);
    }

    /**
     * @param under what they have signed, {@link Laid#id}
     * @throws Refusal while its authors write, where nothing shows it, and where the letter has come to say something else since
     */
    @PreAuthorize("hasRole('LAWYER')")
    @Transactional
    public void signed(SignatoryId id, long under, Shown shown) {
        Signatory signatory = held(id);
        String how = shown.how().strip();
        if (shown.document() == null && how.isEmpty()) {
            throw new Refusal("appeal.refusal.signatureNotShown");
        }
        Refusal.ifLonger(how, LONGEST);
        signatories.signNoted(signatory, under);
        jdbc.sql("insert into noted_signature (signatory, at, by_user, document, how) values (?, ?, ?, ?, ?)")
                .params(id.value(), Timestamp.from(clock.instant()), user.id().value(),
                        shown.document() == null ? null : shown.document().value(), how).update();
    }

    /** An organisation may say at any time before it has signed that it will not. */
    @PreAuthorize("hasRole('LAWYER')")
    @Transactional
    public void declined(SignatoryId id) {
        signatories.decline(held(id), "", Way.LETTER);
    }

    /** Whoever takes the letter back or approves it meanwhile waits, or was first: no answer is noted to a letter that does not carry it. */
    private Signatory held(SignatoryId id) {
        access.hold(signatories.find(id).appeal());
        return signatories.visible(id);
    }

    /** Keeps a document while the form is still being filled in; no transaction is open meanwhile. */
    @PreAuthorize("hasRole('LAWYER')")
    public FileId keep(SignatoryId id, String name, String mediaType, InputStream content) {
        signatories.visible(id);
        return files.store(name, mediaType, content).id();
    }

    /** What shows the signatures under a letter that were noted. */
    @Transactional(readOnly = true)
    public Map<SignatoryId, Noted> of(AppealId appeal) {
        access.requireVisible(appeal);
        Map<SignatoryId, Shown> shown = jdbc.sql("""
                select distinct on (n.signatory) n.* from noted_signature n join signatory s on s.id = n.signatory
                where s.appeal = ? and s.answer = 'SIGNED' and s.way = 'LETTER' order by n.signatory, n.at desc""")
                .param(appeal.value())
                .query((row, n) -> Map.entry(new SignatoryId(row.getObject("signatory", UUID.class)),
                        new Shown(file(row.getObject("document", UUID.class)), row.getString("how")))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<FileId, StoredFile> documents = files.byId(shown.values().stream().map(Shown::document).filter(Objects::nonNull).toList());
        return shown.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> new Noted(documents.get(one.getValue().document()), one.getValue().how())));
    }

    /** Whether somebody has noted one of the signatures under a letter. */
    @Transactional(readOnly = true)
    boolean isAnyBy(AppealId appeal, UserId who) {
        return jdbc.sql("""
                select exists (select 1 from noted_signature n join signatory s on s.id = n.signatory
                    where s.appeal = ? and s.answer = 'SIGNED' and s.way = 'LETTER' and n.by_user = ?)""")
                .params(appeal.value(), who.value()).query(Boolean.class).single();
    }

    private static @Nullable FileId file(@Nullable UUID document) {
        return document == null ? null : new FileId(document);
    }

    /** For whoever may see the appeal at this moment; that it was opened is noted. */
    @Transactional
    public InputStream open(SignatoryId id) {
        return files.open(document(id));
    }

    private FileId document(SignatoryId id) {
        Noted noted = of(signatories.visible(id).appeal()).get(id);
        if (noted == null || noted.document() == null) {
            throw new Refusal("evidence.refusal.noSuchFile");
        }
        return noted.document().id();
    }
}
