package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Evidence in the browser and in Russian: several files brought at once, each seen in its way, and who has seen it. */
@InBrowser
class EvidenceIT extends BrowserTest {

    private final String address;
    private final ExampleMode examples;
    private final Intake intakes;
    private final List<String> barriers = new ArrayList<>();

    @TempDir
    private Path folder;

    private String incident = "";

    @Autowired
    EvidenceIT(ExampleMode examples, Intake intakes, @LocalServerPort int port) {
        this.examples = examples;
        this.intakes = intakes;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void filesAreBroughtSeenAndNoted() throws IOException {
        incident = "incidents/" + reported();
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            intake.opens(incident).page().locator("vaadin-upload input[type=file]").setInputFiles(files());
            Locator rows = intake.page().locator(".evidence-list li");
            assertThat(rows).hasCount(6, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
            intake.reads(say("evidence.otherType")).reads(say("ui.upload.failed")).reads(say("evidence.refusal.empty"))
                    .looks("21-evidence");
            breaksOffAndIsSentAgain(intake, rows);
            opens(intake, "снимок.png");
            intake.page().waitForFunction("() => document.querySelector('.file-viewer img')?.naturalWidth === 640");
            intake.presses("evidence.origin.edit").writes("evidence.origin.takenBy", "Прохожий")
                    .writes("evidence.origin.came", "Передан лично").presses("ui.save").reads("Передан лично")
                    .reads(say("evidence.handling.STORED")).looks("22-image");
            opens(intake, "протокол.pdf");
            intake.page().waitForCondition(() -> intake.page().frames().stream().anyMatch(frame -> frame.url().contains("/files/")));
            intake.looks("23-pdf");
            opens(intake, "голос.wav");
            intake.page().waitForFunction("() => document.querySelector('audio')?.duration > 1");
            intake.page().evaluate("() => { document.querySelector('audio').currentTime = 1.5 }");
            intake.looks("24-audio");
            intake.presses("evidence.copies.make").reads(say("evidence.copies.made")).reads(say("evidence.toOriginal"));
            intake.page().waitForFunction("() => document.querySelector('audio')?.duration > 1");
            opens(intake, "слова.txt");
            intake.reads("Словами очевидца").looks("25-text");
            opens(intake, "страница.html");
            intake.reads(say("evidence.noView.title"));
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.LAWYER)) {
            phone.opens(incident).looks("26-evidence-phone");
            opens(phone, "снимок.png");
            phone.reads("Передан лично").reads(say("evidence.handling.VIEWED")).looks("27-image-phone");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    /** The connection fails while a file is on its way; the same button as on the screen sends it again, whole. */
    private void breaksOffAndIsSentAgain(Person intake, Locator rows) throws IOException {
        intake.page().route(url -> url.contains("/VAADIN/dynamic/"), Route::abort);
        intake.page().locator("vaadin-upload input[type=file]").setInputFiles(write("дорога.txt", text("В дороге")));
        Locator retry = intake.page().locator("vaadin-upload-file").filter(new Locator.FilterOptions().setHasText("дорога.txt"))
                .locator("[part='retry-button']");
        assertThat(retry).isVisible();
        assertThat(rows).hasCount(6);
        intake.page().unrouteAll();
        retry.click();
        assertThat(rows).hasCount(7);
    }

    private void opens(Person person, String file) {
        person.opens(incident).page().getByText(file, new Page.GetByTextOptions().setExact(true)).click();
        person.reads(say("evidence.custody"));
    }

    private CaseNumber reported() {
        CaseNumber[] number = new CaseNumber[1];
        examples.as(Role.INTAKE, () -> number[0] = intakes.receive(LocalizedText.of(Language.RU, "У репортёра разбили камеру"),
                PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))), Report.Channel.CALL, "Есть снимки.", "", false).number());
        return number[0];
    }

    private Path[] files() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        }
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(new byte[64_000]),
                new AudioFormat(16_000, 16, 1, true, false), 32_000), AudioFileFormat.Type.WAVE, wav);
        return new Path[] {write("снимок.png", png.toByteArray()), write("протокол.pdf", pdf.toByteArray()),
                write("голос.wav", wav.toByteArray()), write("слова.txt", text("Словами очевидца")),
                write("страница.html", text("<!DOCTYPE html><script>document.title = 'run'</script>")),
                write("отчёт.pdf", png.toByteArray()), write("пусто.txt", new byte[0])};
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
