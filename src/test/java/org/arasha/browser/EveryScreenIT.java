package org.arasha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.TimeoutError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.browser.Screens.Screen;
import org.arasha.desk.OpenSteps;
import org.arasha.reporting.ReceiptCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every screen there is, as each role sees it: at a desk in Russian, and on a phone in the dark in Kazakh.
 */
@InBrowser
class EveryScreenIT extends BrowserTest {

    private final Screens screens;
    private final ExampleExtras extras;
    private final ExampleMode examples;
    private final OpenSteps steps;
    private final JdbcClient jdbc;
    private final String address;
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private Chromium other;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @Autowired
    EveryScreenIT(WebApplicationContext application, ExampleMode examples, OpenSteps steps, JdbcClient jdbc, @LocalServerPort int port) {
        this.screens = new Screens(application, jdbc);
        this.extras = application.getAutowireCapableBeanFactory().createBean(ExampleExtras.class);
        this.examples = examples;
        this.steps = steps;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    /** The desk is looked at while the phone is, in a browser of its own: each belongs to the thread that has started it. */
    @BeforeEach
    void startTheOther() {
        other = CompletableFuture.supplyAsync(Chromium::start, beside).join();
    }

    @AfterEach
    void endTheOther() {
        CompletableFuture.runAsync(other::close, beside).join();
        beside.shutdown();
    }

    @Test
    void everyScreenIsFitForEverybody() {
        assertThat(screens.unknown()).as("screens of which this test does not know how to open them").isEmpty();
        extras.addFile(screens.aCase());
        extras.uploadTable();
        extras.sendMail();
        publicPages(extras.report());
        signPage(extras.signingLink());
        ownPasswordPage();
        List<Screen> all = screens.all();
        Set<String> atTheDesk = new HashSet<>();
        Set<String> onThePhone = new HashSet<>();
        for (Role role : Role.values()) {
            List<Screen> theirs = all.stream().filter(screen -> screen.roles().contains(role)).toList();
            inHand(role, theirs, steps::claim);
            var desk = CompletableFuture.runAsync(() -> visit(Look.atTheDesk(other.browser(), address, wrong), role,
                    theirs.stream().filter(screen -> screen.isDoneBy(role) && atTheDesk.add(screen.template())).toList(), screen -> true), beside);
            visit(Look.onThePhone(chromium.browser(), address, wrong), role,
                    theirs, screen -> onThePhone.add(screen.template() + screen.isDoneBy(role)));
            desk.join();
            inHand(role, theirs, steps::giveBack);
        }
        assertThat(wrong).isEmpty();
    }

    private void visit(Look look, Role role, List<Screen> visited, Predicate<Screen> closely) {
        try (look) {
            look.signsInAs(role);
            for (Screen screen : visited) {
                try {
                    look.follows(screen.path()).at(screen.name() + "-" + role.group(), closely.test(screen));
                } catch (TimeoutError notOpened) {
                    wrong.add(role + " cannot open " + screen.path());
                }
            }
        }
    }

    private void publicPages(ReceiptCode code) {
        for (Look look : List.of(Look.atTheDesk(chromium.browser(), address, wrong), Look.onThePhone(chromium.browser(), address, wrong))) {
            try (look) {
                look.loads("sign-in").at("sign-in");
                for (String language : List.of("ru", "kk", "en")) {
                    look.loads("report?lang=" + language).at("report-" + language);
                    look.loads("report/follow?lang=" + language).at("report-follow-" + language);
                    look.page().locator("#code").fill(code.inGroups());
                    look.page().locator("#code").press("Enter");
                    look.page().locator("#text").waitFor();
                    look.at("report-thread-" + language);
                }
                look.loads("report/nowhere").at("report-nowhere");
            }
        }
    }

    private void ownPasswordPage() {
        markAuditor(true);
        for (Look look : List.of(Look.atTheDesk(chromium.browser(), address, wrong), Look.onThePhone(chromium.browser(), address, wrong))) {
            try (look) {
                look.page().navigate(address);
                look.page().locator("#sign-in-" + Role.AUDITOR.group()).click();
                look.page().waitForURL("**/own-password");
                look.loads("own-password").at("own-password");
            }
        }
        markAuditor(false);
    }

    private void markAuditor(boolean temporary) {
        jdbc.sql("update app_user set temporary = ? where login = ?").params(temporary, examples.loginOf(Role.AUDITOR)).update();
    }

    private void signPage(String link) {
        for (Look look : List.of(Look.atTheDesk(chromium.browser(), address, wrong), Look.onThePhone(chromium.browser(), address, wrong))) {
            try (look) {
                for (String language : List.of("ru", "kk", "en")) {
                    look.loads("sign/" + link + "?lang=" + language).at("sign-" + language);
                    look.page().locator("#code").fill("1");
                    look.page().locator("#code").press("Enter");
                    look.page().locator("#code-error").waitFor();
                    look.at("sign-wrong-" + language);
                    look.page().locator("#code").fill(ExampleExtras.SIGNING_CODE);
                    look.page().locator("#code").press("Enter");
                    look.page().locator("#confirmed").waitFor();
                    look.at("sign-letter-" + language);
                    look.page().locator("[name=deed][value=sign]").press("Enter");
                    look.page().locator("#answer-error").waitFor();
                    look.at("sign-not-confirmed-" + language);
                }
                look.loads("sign/nowhere").at("sign-nowhere");
            }
        }
    }

    /** Takes the steps that nobody has, or gives them back, so that forms are seen as they are worked on. */
    private void inHand(Role role, List<Screen> screens, Consumer<String> deed) {
        screens.stream().map(Screen::open).filter(step -> step != null && step.role() == role && step.holder() == null)
                .forEach(step -> examples.as(role, () -> deed.accept(step.task())));
    }
}
