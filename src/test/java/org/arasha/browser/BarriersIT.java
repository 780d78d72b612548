package org.arasha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** That nothing is found elsewhere means something only if it would be found. */
@EnabledIf("org.arasha.browser.Chromium#isInstalled")
class BarriersIT extends BrowserTest {

    @Test
    void areFoundOnThePageAndInItsFramesButForThoseLeftOut() {
        try (Page page = chromium.browser().newPage()) {
            page.route("**/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(
                    "<html lang=en><title>T</title><main><h1>H</h1>" + (route.request().url().endsWith("/framed") ? "<button></button></main>"
                            : "<img src='data:,x'><p style='color: #ddd'>Faint</p><iframe title=f src=framed></iframe></main>"))));
            page.navigate("http://arasha.example/");

            assertThat(Barriers.on(page, List.of())).anyMatch(one -> one.startsWith("image-alt")).anyMatch(one -> one.startsWith("button-name"));
            assertThat(Barriers.on(page, List.of("image-alt"))).noneMatch(one -> one.startsWith("image-alt"));
            assertThat(Barriers.ofColours(page)).singleElement().asString().startsWith("color-contrast");
        }
    }
}
