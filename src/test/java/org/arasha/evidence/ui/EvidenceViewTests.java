package org.arasha.evidence.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CaseFile;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.Fetching;
import org.arasha.evidence.Origin;
import org.arasha.evidence.StoredFile;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.legal.Remedy;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class EvidenceViewTests {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);

    private final Windows windows;
    private final CaseFiles files;
    private final Fetching fetching;
    private final Incidents incidents;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final As as;
    private final Path data;

    EvidenceViewTests(Windows windows, CaseFiles files, Fetching fetching, Incidents incidents, Cases cases, JdbcClient jdbc, As as,
            @Value("${arasha.data}") Path data) {
        this.windows = windows;
        this.files = files;
        this.fetching = fetching;
        this.incidents = incidents;
        this.cases = cases;
        this.jdbc = jdbc;
        this.as = as;
        this.data = data;
    }

    @AfterEach
    void close() {
        windows.close();
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(false));
    }

    @Test
    void listsWhatWasBrought() {
        IncidentId incident = cases.registered();
        Window window = windows.of(Role.INTAKE).open(address(incident));
        assertThat(window.text()).contains(window.words("evidence.none"));

        bring(window, "words.txt", "as told".getBytes(UTF_8));
        window.refresh();

        assertThat(window.text()).contains("words.txt").doesNotContain(window.words("evidence.none"));
    }

    @Test
    void showsTheWholeHashWhereOneTouchesItAndOffersToCopyIt() {
        IncidentId incident = cases.registered();
        StoredFile file = add(incident, "words.txt", "as told".getBytes(UTF_8));
        Window window = windows.of(Role.VERIFIER).open(address(incident));
        NativeButton hash = window.all(NativeButton.class).filter(one -> one.getText().equals(file.shortHash())).findFirst().orElseThrow();
        assertThat(hash.getElement().getAttribute("title")).contains(file.sha256());

        ComponentUtil.fireEvent(hash, new ClickEvent<>(hash));
        assertThat(window.text()).contains(file.sha256());
        ComponentUtil.fireEvent(hash, new ClickEvent<>(hash));
        assertThat(window.text()).doesNotContain(file.sha256());
        assertThat(window.all(Button.class).map(one -> one.getAriaLabel().orElse(""))).contains(window.words("evidence.hash.copy") + ": words.txt");
    }

    @Test
    void saysWhyAFileIsRefused() {
        Window window = windows.of(Role.INTAKE).open(address(cases.registered()));

        bring(window, "empty.txt", new byte[0]);
        window.refresh();

        assertThat(window.notices()).anyMatch(notice -> notice.contains("empty.txt: " + window.words("evidence.refusal.empty")));
        assertThat(window.text()).contains(window.words("evidence.none"));
    }

    @Test
    void saysWhatToDoWhereOneFileIsEnough() {
        Window window = windows.of(Role.INTAKE).open(address(cases.registered()));

        assertThat(window.all(Upload.class).findFirst().orElseThrow().getI18n().getError().getTooManyFiles()).isEqualTo(window.words("ui.upload.oneOnly"));
    }

    @Test
    void takesNoFilesFromAnApproverNorIntoAClosedCase() {
        IncidentId open = cases.registered();
        IncidentId closed = cases.verified(Conclusion.CONTRADICTED);
        cases.close(closed, Outcome.NOT_ESTABLISHED);

        assertThat(windows.of(Role.APPROVER).open(address(open)).all(Upload.class)).isEmpty();
        assertThat(windows.of(Role.INTAKE).open(address(closed)).all(Upload.class)).isEmpty();
        assertThat(windows.of(Role.INTAKE).open(address(open)).all(Upload.class)).hasSize(1);
    }

    @Test
    void marksAFileWhoseNameAndContentDisagree() {
        IncidentId incident = cases.registered();
        StoredFile file = add(incident, "report.pdf", PNG);

        Window window = windows.of(Role.VERIFIER).open(address(incident));
        assertThat(window.text()).contains(window.words("evidence.otherType"));

        window.open("evidence/" + file.id().value());
        assertThat(window.text()).contains(window.words("evidence.otherType.why", "image/png"));
        assertThat(window.all(Image.class)).hasSize(1);
    }

    @Test
    void showsATextAndWhoHasReadIt() {
        StoredFile file = add(cases.registered(), "words.txt", "<b>as told</b>".getBytes(UTF_8));

        Window window = windows.of(Role.LAWYER).open("evidence/" + file.id().value());

        assertThat(window.text()).contains("<b>as told</b>", window.words("evidence.handling.STORED"), window.words("evidence.handling.VIEWED"));
    }

    @Test
    void showsEachKindWithinThePage() {
        assertThat(viewed("film.mp4", "\0\0\0\u0018ftypisom\0\0\u0002\0isommp42")).contains("<video");
        assertThat(viewed("voice.mp3", "ID3\u0003\0\0\0\0\0\0")).contains("<audio");
        assertThat(viewed("letter.pdf", "%PDF-1.4")).contains("<iframe");
        assertThat(viewed("picture.png", new String(PNG, ISO_8859_1))).contains("<img");
    }

    private String viewed(String name, String begins) {
        StoredFile file = add(cases.registered(), name, begins.getBytes(ISO_8859_1));
        return windows.of(Role.LAWYER).open("evidence/" + file.id().value()).all(FileViewer.class).findFirst().orElseThrow()
                .getElement().getOuterHTML();
    }

    @Test
    void offersOnlyToSaveWhatCouldRun() {
        StoredFile file = add(cases.registered(), "page.html", "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8));

        Window window = windows.of(Role.LAWYER).open("evidence/" + file.id().value());

        assertThat(window.text()).contains(window.words("evidence.noView.title"), window.words("evidence.save"),
                window.words("evidence.copies.cannot"));
    }

    @Test
    void saysOfAPictureOfAPhoneThatBrowsersDoNotShowItAndCallsItNoProgram() {
        StoredFile file = add(cases.registered(), "IMG_0001.HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1));

        Window window = windows.of(Role.LAWYER).open("evidence/" + file.id().value());

        assertThat(window.text()).contains(window.words("evidence.noView.title"), window.words("evidence.noView.image"), window.words("evidence.save"))
                .doesNotContain(window.words("evidence.noView.hint"));
    }

    @Test
    void saysWhatACopyOfARecordingLeavesOut() {
        StoredFile film = add(cases.registered(), "film.mp4", "\0\0\0\u0018ftypisom\0\0\u0002\0isommp42".getBytes(ISO_8859_1));
        StoredFile voice = add(cases.registered(), "voice.ogg", ("OggS\0\u0002" + "\0".repeat(20) + "\u0001\u0013OpusHead\u0001\u0001").getBytes(ISO_8859_1));
        StoredFile other = add(cases.registered(), "film.avi", "RIFF\0\u0001\0\0AVI LIST".getBytes(ISO_8859_1));

        Window window = windows.of(Role.VERIFIER).open("evidence/" + film.id().value());
        assertThat(window.text()).contains(window.words("evidence.copies.recording"), window.words("evidence.copies.make"));
        window.open("evidence/" + voice.id().value());
        assertThat(window.text()).contains(window.words("evidence.copies.recording"), window.words("evidence.copies.make"));

        window.open("evidence/" + other.id().value());
        assertThat(window.text()).contains(window.words("evidence.copies.cannot")).doesNotContain(window.words("evidence.copies.make"));
    }

    @Test
    void saysThatAContentIsGoneInsteadOfShowingIt() throws Exception {
        StoredFile file = add(cases.registered(), "words.txt", UUID.randomUUID().toString().getBytes(UTF_8));
        java.nio.file.Files.delete(data.resolve("evidence").resolve(file.sha256().substring(0, 2)).resolve(file.sha256().substring(2)));

        Window window = windows.of(Role.LAWYER).open("evidence/" + file.id().value());

        assertThat(window.text()).contains(window.words("evidence.refusal.missing"));
    }

    @Test
    void keepsTheNoteOfOriginInPlace() {
        IncidentId incident = cases.registered();
        StoredFile file = add(incident, "words.txt", "origin".getBytes(UTF_8));
        Window window = windows.of(Role.VERIFIER).open("evidence/" + file.id().value());

        window.press("evidence.origin.edit").fill("evidence.origin.takenBy", "A passer-by")
                .fillDay("evidence.origin.taken", cases.today()).fill("evidence.origin.came", "By hand")
                .press("ui.save");

        assertThat(window.text()).contains("A passer-by", "By hand");
        assertThat(as.role(Role.LAWYER, () -> files.find(file.id())).taken().anchor()).isEqualTo(cases.today());
    }

    @Test
    void showsBothNotesOfOriginWhereAColleagueWasFasterAndKeepsWhatWasTyped() {
        StoredFile file = add(cases.registered(), "words.txt", "two notes".getBytes(UTF_8));
        UserId me = as.newUser(Role.VERIFIER);
        windows.of(me).open("evidence/" + file.id().value()).press("evidence.origin.edit").write("evidence.origin.came", "By hand");
        CaseFile known = as.role(Role.LAWYER, () -> files.find(file.id()));
        as.role(Role.LAWYER, () -> files.describe(file.id(), known.version(), new Origin("A passer-by", null, null), null));

        Window back = windows.of(me).open("evidence/" + file.id().value());
        assertThat(back.value("evidence.origin.came")).isEqualTo("By hand");
        back.press("ui.save");
        assertThat(back.text()).contains(back.words("ui.versions.title"), "A passer-by");
        back.press("ui.versions.save");

        assertThat(as.role(Role.LAWYER, () -> files.find(file.id())).origin()).isEqualTo(new Origin("A passer-by", null, "By hand"));
    }

    @Test
    void complainsOfAnOriginThatIsTooLongAndKeepsIt() {
        StoredFile file = add(cases.registered(), "words.txt", "long origin".getBytes(UTF_8));
        Window window = windows.of(Role.VERIFIER).open("evidence/" + file.id().value()).press("evidence.origin.edit");
        String name = "я".repeat(Origin.LONGEST_NAME + 1);

        window.fill("evidence.origin.takenBy", name).press("ui.save");

        assertThat(window.complaint("evidence.origin.takenBy")).isEqualTo(window.words("ui.tooLong", Origin.LONGEST_NAME));
        assertThat(window.value("evidence.origin.takenBy")).isEqualTo(name);
    }

    @Test
    void saysTheSameOfAFileThatIsMissingMalformedOrHidden() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId restricted = cases.restricted(member, Remedy.NONE);
        StoredFile hidden = as.user(member, () -> files.add(restricted, "a.txt", "", new ByteArrayInputStream("hidden".getBytes(UTF_8))));

        for (String id : new String[] {hidden.id().value().toString(), UUID.randomUUID().toString(), "x"}) {
            Window window = windows.of(Role.LAWYER).open("evidence/" + id);
            assertThat(window.text()).contains(window.words("evidence.refusal.noSuchFile")).doesNotContain("a.txt");
        }
    }

    @Test
    void offersToKeepPagesOnlyWhereTheServerMay() {
        Window administrator = windows.of(Role.ADMINISTRATOR).open("administration/files");
        assertThat(fetching.isAllowed()).isFalse();

        administrator.all(Checkbox.class).findFirst().orElseThrow().setValue(true);

        assertThat(fetching.isAllowed()).isTrue();
        Window manager = windows.of(Role.MANAGER).open("administration/files");
        assertThat(manager.text()).contains(manager.words("evidence.contents.last"));
        assertThat(manager.all(Checkbox.class)).isEmpty();
    }

    @Test
    void callsAttentionToDamageWithoutNamingACase() {
        IncidentId incident = cases.registered();
        StoredFile file = add(incident, "private.txt", UUID.randomUUID().toString().getBytes(UTF_8));
        jdbc.sql("update evidence_content set state = 'DAMAGED' where sha256 = ?").param(file.sha256()).update();

        Window administrator = windows.of(Role.ADMINISTRATOR).open("administration/files");
        assertThat(administrator.text()).contains(file.sha256().substring(2), administrator.words("evidence.state.DAMAGED"))
                .doesNotContain("private.txt", incidents.find(incident).number().toString());
        assertThat(administrator.all(Span.class).filter(span -> span.hasClassName("nav-count")).map(Span::getText))
                .isNotEmpty().doesNotContain("0");
        Window verifier = windows.of(Role.VERIFIER).open(address(incident));
        assertThat(verifier.text()).contains(verifier.words("evidence.atFault"), verifier.words("evidence.state.DAMAGED"));
        jdbc.sql("update evidence_content set state = 'SOUND' where sha256 = ?").param(file.sha256()).update();
    }

    private StoredFile add(IncidentId incident, String name, byte[] bytes) {
        return as.role(Role.INTAKE, () -> files.add(incident, name, "", new ByteArrayInputStream(bytes)));
    }

    private static void bring(Window window, String name, byte[] bytes) {
        new UploadTester<>(window.all(Upload.class).findFirst().orElseThrow()).upload(name, "text/plain", bytes);
    }

    private String address(IncidentId incident) {
        return "incidents/" + incidents.find(incident).number();
    }
}
