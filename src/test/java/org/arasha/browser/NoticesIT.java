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
import org.arasha.appeal.Appeals;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why something is refused is on the screen each time that it is. */
@InBrowser
class NoticesIT extends BrowserTest {

    private final ExampleMode examples;
    private final Appeals appeals;
    private final Organisations organisations;
    private final String address;

    @Autowired
    NoticesIT(ExampleMode examples, Appeals appeals, Organisations organisations, @LocalServerPort int port) {
        this.examples = examples;
        this.appeals = appeals;
        this.organisations = organisations;
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void saysWhyOnceMoreToWhoeverIsRefusedOnceMore() {
        List<String> appeal = new ArrayList<>();
        examples.as(Role.LAWYER, () -> appeal.add(appeals.open(LocalizedText.of(Language.RU, "Без адресата"), organisations.own().id(),
                LocalDate.now(ZoneId.of("Asia/Almaty"))).number().toString()));
        try (Person lawyer = Person.at(chromium.browser(), address, new ArrayList<>()).signsInAs(Role.LAWYER)) {
            Page page = lawyer.opens("appeals/" + appeal.getFirst() + "/draft").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("desk.claim"))).click();
            assertThat(page.locator(".claim-holder")).hasText(say("desk.yours"));
            Locator introduction = page.locator("textarea[aria-label='" + say("appeal.introduction") + "']");
            introduction.fill("Обращаемся к вам.");
            introduction.press("Tab");
            Locator handOver = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("appeal.handOver")));
            Locator refused = page.locator("vaadin-notification-card");

            handOver.click();
            assertThat(refused).isVisible();
            Object first = page.evaluateHandle("() => document.querySelector('vaadin-notification')");

            handOver.click();
            page.waitForFunction("first => !first.isConnected", first);
            assertThat(refused).isVisible();
        }
    }
}
