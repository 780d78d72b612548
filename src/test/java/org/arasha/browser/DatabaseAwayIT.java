package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.arasha.DatabaseAway;
import org.arasha.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database goes away under people at work, and comes back. */
@InBrowser
class DatabaseAwayIT extends BrowserTest {

    private static final String TITLE = "Редакцию не пустили на слушания";
    private static final String TOLD = "Охрана сослалась на список, в котором редакции нет.";

    private final EmbeddedPostgres database;
    private final DataSource pool;
    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    DatabaseAwayIT(EmbeddedPostgres database, DataSource pool, @LocalServerPort int port) {
        this.database = database;
        this.pool = pool;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void whatWasTypedStaysAndTheSameClickSucceedsOnceItIsBack() throws SQLException {
        try (Person reporting = Person.at(chromium.browser(), address, barriers);
                Person reading = Person.at(chromium.browser(), address, barriers);
                Person late = Person.at(chromium.browser(), address, barriers)) {
            reporting.signsInAs(Role.INTAKE).opens("incidents/new");
            reading.signsInAs(Role.MANAGER);
            late.page().navigate(address);

            try (DatabaseAway away = new DatabaseAway(database, pool)) {
                write(reporting).presses("intake.saveForLater").reads(say("shell.fault.noDatabase")).looks("20-database-away");
                assertTyped(reporting);
                reading.page().navigate(address + "appeals");
                reading.reads(say("shell.cannotOpen")).reads(say("shell.fault.noDatabase")).looks("21-no-page");
                late.page().locator("#sign-in-" + Role.VERIFIER.group()).click();
                late.reads(say("access.signIn.away")).looks("22-no-sign-in");
                assertHealth(reporting, 503, "DOWN");
            }

            assertTyped(reporting);
            reporting.presses("intake.saveForLater");
            reporting.page().waitForURL("**/incidents/20*");
            reporting.reads(TITLE);
            reading.presses("shell.tryAgain");
            assertThat(reading.page().locator(".work-row").first()).isVisible();
            late.page().locator("#sign-in-" + Role.VERIFIER.group()).click();
            assertThat(late.page().locator(".top")).isVisible();
            assertHealth(reporting, 200, "UP");
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private static Person write(Person person) {
        return person.writes("incident.title", TITLE).writes(day(person), "01.03.2026").writes("intake.told", TOLD);
    }

    private static void assertTyped(Person person) {
        assertThat(person.page().getByLabel(say("incident.title"), new Page.GetByLabelOptions().setExact(true)).last()).hasValue(TITLE);
        assertThat(day(person)).hasValue("01.03.2026");
        assertThat(person.page().getByLabel(say("intake.told"), new Page.GetByLabelOptions().setExact(true)).last()).hasValue(TOLD);
    }

    private static Locator day(Person person) {
        return person.page().locator(".partial-date input").nth(0);
    }

    private void assertHealth(Person any, int status, String word) {
        var answer = any.page().request().get(address + "actuator/health");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("\"status\":\"" + word + "\"");
    }
}
