package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter with an old phone, without JavaScript: reports, is asked, comes back with the code, answers. */
@InBrowser
class ReporterIT extends BrowserTest {

    private static final String WHAT = "Корреспондента районной газеты вызвали в акимат и требуют назвать источник.";
    private static final int MOST_TRIES = 100;

    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    ReporterIT(@LocalServerPort int port) {
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void aReporterWithoutJavaScriptReportsAndIsAnswered() {
        String code = report();
        String number = ask();
        answer(code);
        readTheAnswer(number);
        look();
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private String report() {
        try (BrowserContext phone = phone(false)) {
            Page page = phone.newPage();
            page.navigate(address + "report");
            picture(page, "50-report");
            page.getByText(say("reporting.send"), exactly()).click();
            assertThat(page.locator("#what-error")).hasText(say("reporting.error.what"));
            picture(page, "51-report-error");
            page.getByLabel(say("reporting.held")).check();
            page.getByLabel(say("reporting.what"), new Page.GetByLabelOptions().setExact(true)).fill(WHAT);
            page.setInputFiles("#files", new FilePayload("повестка.txt", "text/plain", "Повестка".getBytes(StandardCharsets.UTF_8)));
            // Until it is old enough for a person's form.
            for (int i = 0; i < MOST_TRIES && page.locator("#code").count() == 0; i++) {
                page.waitForResponse(answer -> answer.request().method().equals("POST"),
                        () -> page.getByText(say("reporting.send"), exactly()).click());
                page.waitForLoadState();
            }
            picture(page, "52-report-sent");
            assertThat(phone.cookies()).isEmpty();
            return page.locator("#code").innerText();
        }
    }

    private String ask() {
        try (Person intake = Person.at(chromium.browser(), address, barriers)) {
            intake.signsInAs(Role.INTAKE).takes("Task_RegisterReport", "Корреспондента районной газеты вызвали");
            intake.reads("повестка.txt");
            String number = intake.page().locator(".record-number").first().innerText();
            intake.looks("53-register-report-from-the-web");
            intake.opens("incidents/" + number).writes("reporting.answer", "Кто вызвал и на какое число?")
                    .presses("reporting.answer.send").reads(say("reporting.answered")).looks("54-exchange");
            return number;
        }
    }

    private void answer(String code) {
        try (BrowserContext phone = phone(false)) {
            Page page = phone.newPage();
            page.navigate(address + "report/follow");
            page.locator("#code").fill(code);
            page.getByText(say("reporting.follow.open"), exactly()).click();
            assertThat(page.getByText("Кто вызвал и на какое число?")).isVisible();
            page.locator("#text").fill("Аким района, на понедельник.");
            page.getByText(say("reporting.text.send"), exactly()).click();
            assertThat(page.getByText(say("reporting.thread.sent"))).isVisible();
            picture(page, "55-thread");
        }
    }

    private void readTheAnswer(String number) {
        try (Person intake = Person.withAPhone(chromium.browser(), address, barriers)) {
            intake.signsInAs(Role.INTAKE).takes("Task_AnswerReporter", number).reads("Аким района, на понедельник.")
                    .looks("56-answer-reporter-phone");
        }
    }

    /** Axe needs JavaScript; the pages are the same. */
    private void look() {
        try (BrowserContext phone = phone(true)) {
            Page page = phone.newPage();
            for (String path : List.of("report", "report?lang=kk", "report/follow", "report/nowhere")) {
                page.navigate(address + path);
                Barriers.on(page, List.of()).forEach(barrier -> barriers.add(path + " " + barrier));
            }
            page.navigate(address + "report");
            page.getByText(say("reporting.send"), exactly()).click();
            Barriers.on(page, List.of()).forEach(barrier -> barriers.add("errors " + barrier));
        }
    }

    private static BrowserContext phone(boolean javaScript) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("ru-RU").setViewportSize(360, 740)
                .setJavaScriptEnabled(javaScript).setBypassCSP(javaScript));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void picture(Page page, String name) {
        Pictures.takeWhole(page, name + ".png");
    }
}
