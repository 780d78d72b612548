package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.legal.Remedy;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
class CaseFilesTests {

    private final CaseFiles caseFiles;
    private final WorkingCopies copies;
    private final IncidentMerges merges;
    private final FileReading reading;
    private final Files files;
    private final Records records;
    private final Cases cases;
    private final As as;
    private final Path folder;

    CaseFilesTests(CaseFiles caseFiles, WorkingCopies copies, IncidentMerges merges, FileReading reading, Files files, Records records,
            Cases cases, As as, @Value("${arasha.data}") Path data) {
        this.caseFiles = caseFiles;
        this.copies = copies;
        this.merges = merges;
        this.reading = reading;
        this.files = files;
        this.records = records;
        this.cases = cases;
        this.as = as;
        this.folder = data.resolve("evidence");
    }

    @Test
    void listsTheFilesOfACaseTheNewestFirst() {
        IncidentId incident = cases.registered();
        StoredFile first = as.role(Role.INTAKE, () -> add(incident, "a.txt", "first"));
        StoredFile second = as.role(Role.VERIFIER, () -> add(incident, "b.txt", "second"));

        var rows = as.role(Role.APPROVER, () -> caseFiles.before(incident, Long.MAX_VALUE));

        assertThat(rows).extracting(row -> row.file().id()).containsExactly(second.id(), first.id());
        assertThat(as.role(Role.LAWYER, () -> caseFiles.before(incident, rows.getFirst().position())))
                .extracting(row -> row.file().id()).containsExactly(first.id());
        assertThat(rows).allMatch(row -> row.state() == ContentState.SOUND && row.storedBy() != null);
    }

    @Test
    void notesEachViewAndEachDownload() throws IOException {
        StoredFile file = as.role(Role.INTAKE, () -> add(cases.registered(), "a.txt", "noted"));

        as.role(Role.LAWYER, () -> reading.toView(file.id(), false));
        as.role(Role.LAWYER, () -> reading.toView(file.id(), false));
        as.role(Role.APPROVER, () -> reading.toSave(file.id()));

        assertThat(as.role(Role.INTAKE, () -> caseFiles.custodyOf(file.id()))).extracting(CustodyNote::handling)
                .containsExactly(Handling.STORED, Handling.VIEWED, Handling.VIEWED, Handling.DOWNLOADED);
    }

    @Test
    void notesThePiecesThatAPlayerFetchesOnceForEachPerson() {
        StoredFile file = as.role(Role.INTAKE, () -> add(cases.registered(), "a.mp3", "ID3 a recording"));

        for (int piece = 0; piece < 5; piece++) {
            as.role(Role.LAWYER, () -> reading.toView(file.id(), true));
        }
        as.role(Role.VERIFIER, () -> reading.toView(file.id(), true));

        assertThat(as.role(Role.INTAKE, () -> caseFiles.custodyOf(file.id()))).extracting(CustodyNote::by)
                .containsExactly(as.idOf(Role.INTAKE), as.idOf(Role.LAWYER), as.idOf(Role.VERIFIER));
    }

    @Test
    void saysTheSameOfAFileThatIsMissingOfNoCaseOrOfAHiddenCase() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        FileId hidden = as.user(member, () -> add(cases.restricted(member, Remedy.NONE), "a.txt", "hidden")).id();
        FileId letter = files.store("a.pdf", "application/pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(UTF_8))).id();

        for (FileId id : new FileId[] {hidden, letter, new FileId(UUID.randomUUID())}) {
            as.role(Role.LAWYER, () -> assertThatThrownBy(() -> reading.toView(id, false))
                    .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.noSuchFile"));
        }
        assertThat(files.custodyOf(hidden)).hasSize(1);
        assertThat(as.user(member, () -> reading.toView(hidden, false)).isReadable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTNER", "ADMINISTRATOR", "AUDITOR"})
    void showsNothingToWhoDoesNotWorkOnCases(Role role) {
        IncidentId incident = cases.registered();
        FileId file = as.role(Role.INTAKE, () -> add(incident, "a.txt", "not theirs")).id();

        as.role(role, () -> {
            assertThatThrownBy(() -> caseFiles.before(incident, Long.MAX_VALUE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> caseFiles.custodyOf(file)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reading.toSave(file)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> add(incident, "b.txt", "theirs")).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void takesNothingMoreIntoAClosedCase() {
        IncidentId incident = cases.verified(Conclusion.CONTRADICTED);
        cases.close(incident, Outcome.NOT_ESTABLISHED);

        as.role(Role.INTAKE, () -> assertThatThrownBy(() -> add(incident, "a.txt", "late"))
                .isInstanceOf(Refusal.class).hasMessage("incident.refusal.closed"));
    }

    @Test
    void notesWhereAFileComesFrom() {
        IncidentId incident = cases.registered();
        FileId id = as.role(Role.INTAKE, () -> add(incident, "a.txt", "origin")).id();
        SourceId source = records.unchecked(incident).sources().getFirst().id();
        Origin origin = new Origin(" A passer-by ", PartialDate.in(YearMonth.of(2019, 3)), "By messenger");

        CaseFile described = as.role(Role.VERIFIER, () -> caseFiles.describe(id, caseFiles.find(id).version(), origin, source));

        assertThat(described.origin()).isEqualTo(new Origin("A passer-by", PartialDate.in(YearMonth.of(2019, 3)), "By messenger"));
        assertThat(described.source()).isEqualTo(source);
        assertThat(described.toString()).doesNotContain("passer-by");
    }

    @Test
    void keepsTheNoteOfWhoWasFaster() {
        FileId id = as.role(Role.INTAKE, () -> add(cases.registered(), "a.txt", "two notes")).id();
        long version = as.role(Role.INTAKE, () -> caseFiles.find(id)).version();
        as.role(Role.VERIFIER, () -> caseFiles.describe(id, version, new Origin("First", null, null), null));

        as.role(Role.INTAKE, () -> assertThatThrownBy(
                () -> caseFiles.describe(id, version, new Origin("Second", null, null), null))
                .isInstanceOf(OptimisticLockingFailureException.class));
    }

    @Test
    void linksNoSourceOfAnotherCase() {
        FileId id = as.role(Role.INTAKE, () -> add(cases.registered(), "a.txt", "linked")).id();
        SourceId other = records.unchecked(cases.registered()).sources().getFirst().id();

        as.role(Role.INTAKE, () -> assertThatThrownBy(
                () -> caseFiles.describe(id, caseFiles.find(id).version(), Origin.UNKNOWN, other))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.noSuchSource"));
    }

    @Test
    void staysWhenTheSourceItIsTheCopyOfIsRemoved() {
        IncidentId incident = cases.reported();
        FileId id = as.role(Role.INTAKE, () -> add(incident, "a.txt", "copy of a source")).id();
        Source source = new Source(SourceId.fresh(), 0, incident, 1, Source.Kind.MEDIA_ITEM, Cases.text("News"), null,
                "https://news.example/1", null, null, null, false, true);
        as.role(Role.VERIFIER, () -> {
            Source added = records.add(source);
            caseFiles.describe(id, caseFiles.find(id).version(), Origin.UNKNOWN, added.id());
            records.remove(added);

            assertThat(caseFiles.find(id).source()).isNull();
        });
    }

    @Test
    void saysThatAContentIsGoneFromTheDisk() throws IOException {
        StoredFile file = as.role(Role.INTAKE, () -> add(cases.registered(), "a.txt", "gone " + UUID.randomUUID()));
        java.nio.file.Files.delete(folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256().substring(2)));

        as.role(Role.LAWYER, () -> assertThatThrownBy(() -> reading.toSave(file.id()))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.missing"));
        assertRefused("evidence.refusal.missing", () -> files.open(file.id()));
    }

    @Test
    void readsTextsInOldEncodings() {
        String words = "Протокол об административном правонарушении составлен сотрудником полиции в городе Актобе.";
        FileId id = as.role(Role.INTAKE, () -> caseFiles.add(cases.registered(), "a.txt", "text/plain",
                new ByteArrayInputStream(words.getBytes(Charset.forName("windows-1251"))))).id();

        assertThat(as.role(Role.VERIFIER, () -> reading.text(id))).isEqualTo(words);
    }

    @Test
    void makesAFileThatCameBeforeItsCaseEvidence() {
        FileId sent = files.store("a.txt", "text/plain", new ByteArrayInputStream("sent".getBytes(UTF_8))).id();
        IncidentId incident = cases.registered();

        as.role(Role.INTAKE, () -> caseFiles.take(incident, sent));

        assertThat(as.role(Role.LAWYER, () -> caseFiles.before(incident, Long.MAX_VALUE))).hasSize(1);
    }

    @Test
    void goWithTheirCopiesWhereTheirCaseGoesAndComeBack() throws IOException {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        FileId original = as.role(Role.INTAKE, () -> caseFiles.add(gone, "a.png", "image/png", new ByteArrayInputStream(picture.toByteArray()))).id();
        FileId copy = as.role(Role.INTAKE, () -> copies.make(original)).id();
        FileId own = as.role(Role.INTAKE, () -> add(kept, "b.txt", "own")).id();

        as.role(Role.INTAKE, () -> merges.merge(gone, kept));

        as.role(Role.LAWYER, () -> {
            assertThat(caseFiles.before(kept, Long.MAX_VALUE)).extracting(row -> row.file().id()).containsExactly(own, copy, original);
            assertThat(caseFiles.find(copy).copyOf()).isEqualTo(original);
            assertThat(caseFiles.before(gone, Long.MAX_VALUE)).isEmpty();
        });

        as.role(Role.INTAKE, () -> merges.undo(merges.of(kept).getFirst().merge()));

        as.role(Role.LAWYER, () -> {
            assertThat(caseFiles.before(gone, Long.MAX_VALUE)).extracting(row -> row.file().id()).containsExactly(copy, original);
            assertThat(caseFiles.before(kept, Long.MAX_VALUE)).extracting(row -> row.file().id()).containsExactly(own);
        });
    }

    private StoredFile add(IncidentId incident, String name, String text) throws IOException {
        return caseFiles.add(incident, name, "text/plain", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
