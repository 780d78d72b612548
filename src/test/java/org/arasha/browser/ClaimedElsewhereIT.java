package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who register reports have their list open. What one takes goes from the list of the other, who does nothing: it is pushed. */
@InBrowser
class ClaimedElsewhereIT extends BrowserTest {

    private static final String TITLE = "Корреспонденту не отдали камеру";

    private final ExampleMode examples;
    private final Intake intake;
    private final JdbcClient jdbc;
    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @Autowired
    ClaimedElsewhereIT(ExampleMode examples, Intake intake, JdbcClient jdbc, @LocalServerPort int port) {
        this.examples = examples;
        this.intake = intake;
        this.jdbc = jdbc;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @BeforeEach
    void theLawyerRegistersReportsToo() {
        jdbc.sql("insert into user_role (user_id, role) select id, 'INTAKE' from app_user where login = ?")
                .param(examples.loginOf(Role.LAWYER)).update();
    }

    @AfterEach
    void noMore() {
        jdbc.sql("delete from user_role where role = 'INTAKE' and user_id = (select id from app_user where login = ?)")
                .param(examples.loginOf(Role.LAWYER)).update();
    }

    /** Not even where they stand at its button: the focus goes to the row, and from there to what comes in its place. */
    @Test
    void whatOneClaimsGoesFromTheOpenListOfAnother() {
        isReported(TITLE);
        isReported("Редакцию не пустили на заседание");
        try (Person watching = Person.at(chromium.browser(), address, barriers).signsInAs(Role.LAWYER);
                Person claiming = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            Page list = watching.opens("work").page();
            list.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("workflow.ofMyRoles"))).click();
            Locator row = list.locator(".work-row").filter(new Locator.FilterOptions().setHasText(TITLE));
            row.locator(".claim").focus();
            list.evaluate("""
                    () => document.addEventListener('animationend', faded => {
                      if (faded.target.matches('.work-row.leaving')) window.keptFocus = faded.target === document.activeElement;
                    }, true)""");

            claiming.takes("Task_RegisterReport", TITLE);

            assertThat(row).hasCount(0);
            assertThat(list.locator(".work-row:focus")).hasCount(1);
            org.assertj.core.api.Assertions.assertThat(list.evaluate("window.keptFocus")).isEqualTo(true);
        }
    }

    private void isReported(String title) {
        examples.as(Role.INTAKE, () -> intake.receive(LocalizedText.of(Language.RU, title),
                PartialDate.on(LocalDate.now(ZoneId.of("Asia/Almaty"))), Report.Channel.CALL, "Отобрали у входа.", "", false));
    }
}
