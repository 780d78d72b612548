package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.assertj.core.api.Assertions;

/** Somebody of a role at their screen, who reads Russian. */
final class Person implements AutoCloseable {

    private static final int LONGEST_WAIT_MS = 60_000;

    /** Vaadin keeps tabs in a scroller and hidden words for screen readers beside the page; these rules take both amiss. */
    static final List<String> FALSE_ALARMS = List.of("aria-required-children", "region");

    private static final int MOST_TABS = 150;

    private static final String NAME_IN_FOCUS = """
            () => {
                const focused = document.activeElement;
                const named = document.getElementById((focused.getAttribute('aria-labelledby') ?? '').split(' ')[0]);
                return (focused.getAttribute('aria-label') ?? named?.textContent ?? focused.labels?.[0]?.textContent
                        ?? focused.textContent).trim();
            }""";

    /** A menu that opens takes the focus from its button to its first item. */
    private static final String ITEM_IN_FOCUS = """
            () => {
                let focused = document.activeElement;
                while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
                return focused.closest('[role=menu]') !== null;
            }""";

    /** Whether it is not behind the buttons that stay in view at the foot of a form. */
    private static final String FOCUS_IN_SIGHT = """
            () => {
                const focused = document.activeElement;
                const foot = document.querySelector('.decision-buttons');
                return !foot || foot.contains(focused)
                        || focused.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top + 1
                        || focused.getBoundingClientRect().top >= foot.getBoundingClientRect().bottom;
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> barriers;
    private final List<String> faults = new ArrayList<>();

    private Person(Browser browser, String address, List<String> barriers, int width, int height) {
        this.address = address;
        this.barriers = barriers;
        // Without motion nothing is waited for, nor looked at, while it is half way.
        context = browser.newContext(new Browser.NewContextOptions().setLocale("ru-RU").setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onPageError(faults::add);
    }

    /** @param barriers collects what keeps people with disabilities from using a screen */
    static Person at(Browser browser, String address, List<String> barriers) {
        return new Person(browser, address, barriers, 1360, 900);
    }

    static Person withAPhone(Browser browser, String address, List<String> barriers) {
        return new Person(browser, address, barriers, 360, 740);
    }

    static String say(String key, Object... arguments) {
        return Texts.get(Language.RU, key, arguments);
    }

    Person signsInAs(Role role) {
        page.navigate(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
                .setName(say("access.signIn.as", say("access.role.as." + role)))).click();
        page.locator(".top").waitFor();
        return this;
    }

    /** By a link where they are in, on a screen of another kind; else by its address. */
    Person opens(String path) {
        if (page.locator(".top").count() > 0 && !kind(page.url()).equals(kind(address + path))) {
            // Vaadin's router stumbles over a second way while it is on the first.
            settles();
            Links.follow(page, path);
        } else {
            page.navigate(address + path);
            page.locator(".top").waitFor();
        }
        return this;
    }

    /** The start page is the list of work. */
    private String kind(String url) {
        String kind = url.substring(address.length()).replaceFirst("[/?#].*", "");
        return kind.isEmpty() ? "work" : kind;
    }

    /** As it is for most people; tests look at what has come to rest. */
    Person letsThingsMove() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        return this;
    }

    /** Waits for the step to come into the list of the role, and takes it; taking opens its screen. */
    Person takes(String step, String title) {
        opens("work");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("workflow.ofMyRoles"))).click();
        Locator row = page.locator(".work-row").filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(say("step." + step)));
        row.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_WAIT_MS));
        row.locator(".claim").click();
        assertThat(page.locator(".claim-holder")).hasText(say("desk.yours"));
        return this;
    }

    Person writes(String labelKey, String text) {
        return writes(page.getByLabel(say(labelKey), new Page.GetByLabelOptions().setExact(true)).last(), text);
    }

    Person writes(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
        return this;
    }

    Person chooses(String labelKey, String optionKey) {
        return chooses(page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(say(labelKey))).first(),
                say(optionKey));
    }

    Person chooses(Locator select, String option) {
        select.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).first().click();
        return this;
    }

    /** Types into a field that offers what fits, and takes the first. */
    Person picks(String labelKey, String typed) {
        Locator field = page.getByLabel(say(labelKey), new Page.GetByLabelOptions().setExact(true)).last();
        field.fill(typed);
        page.locator("vaadin-multi-select-combo-box-item:visible, vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(typed)).first().click();
        if ((boolean) field.evaluate("one => one.closest('vaadin-multi-select-combo-box') !== null")) {
            field.press("Escape"); // its list stays open; where only one is chosen the key takes it back
        }
        return this;
    }

    /** Goes on with the Tab key until a field or button of this name has the focus. */
    Person tabsTo(String textKey, Object... arguments) {
        return tabsToNamed(say(textKey, arguments));
    }

    Person tabsToNamed(String name) {
        settles();
        for (int i = 0; i < MOST_TABS; i++) {
            if (name.equals(page.evaluate(NAME_IN_FOCUS))) {
                if (!(boolean) page.evaluate(FOCUS_IN_SIGHT)) {
                    throw new AssertionError(name + " is hidden by the buttons at the foot while it has the focus");
                }
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + name);
    }

    /** Goes on with the Tab key to the next group of choices, and in it to this one. */
    Person tabsToChoice(String textKey) {
        String name = say(textKey);
        settles();
        for (int i = 0; i < MOST_TABS && !(boolean) page.evaluate("() => document.activeElement.type === 'radio'"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        for (int i = 0; i < MOST_TABS && !name.equals(page.evaluate(NAME_IN_FOCUS)); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true))).isChecked();
        return this;
    }

    /** Types where the focus is, and gives the server a moment to answer. */
    Person types(String text, String... keys) {
        page.keyboard().type(text);
        for (String key : keys) {
            settles();
            page.keyboard().press(key);
        }
        return this;
    }

    /** Opens the list that has the focus and goes down to what begins with these words. */
    Person goesDownTo(String beginning) {
        settles();
        page.keyboard().press("Enter");
        page.locator("vaadin-select-list-box:visible").first().waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            if (((String) page.evaluate("() => document.activeElement.textContent.trim()")).startsWith(beginning)) {
                page.keyboard().press("Enter");
                page.locator("vaadin-select-list-box:visible").first().waitFor(
                        new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("Not in the list: " + beginning);
    }

    Person marks(String textKey) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(say(textKey)).setExact(true)).check();
        return this;
    }

    Person presses(String textKey) {
        page.locator("vaadin-button:visible:text-is(\"" + say(textKey) + "\")").last().click();
        return this;
    }

    /** Presses what ends a step, after which the list of work is open again. */
    Person finishes(String textKey) {
        presses(textKey);
        try {
            page.waitForURL("**/work");
        } catch (TimeoutError stillThere) {
            failed();
            throw stillThere;
        }
        return this;
    }

    private void failed() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.FOLDER.resolve("failed.png")).setFullPage(true));
    }

    /** Takes along what a link with these words gives. */
    byte[] downloads(String words) {
        Download file = page.waitForDownload(() -> page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click());
        try (InputStream bytes = file.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person unfolds(String textKey) {
        page.locator("vaadin-details-summary").filter(new Locator.FilterOptions().setHasText(say(textKey))).click();
        return this;
    }

    Person reads(String text) {
        try {
            assertThat(page.getByText(text).first()).isVisible();
        } catch (AssertionError missing) {
            failed();
            throw missing;
        }
        return this;
    }

    /** A picture of the screen, and what a checker of accessibility finds on it. */
    Person looks(String picture) {
        return looksBut(picture, FALSE_ALARMS);
    }

    /** While a menu is open: Vaadin says of each of its items that it is not selected, which menus do not know and browsers leave out. */
    Person looksAtMenu(String picture) {
        page.waitForFunction(ITEM_IN_FOCUS);
        return looksBut(picture, Stream.concat(FALSE_ALARMS.stream(), Stream.of("aria-allowed-attr")).toList());
    }

    private Person looksBut(String picture, List<String> falseAlarms) {
        settles();
        Pictures.take(page, picture + ".png");
        Barriers.on(page, falseAlarms).stream().map(barrier -> picture + " " + barrier).forEach(barriers::add);
        return this;
    }

    Person settles() {
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
        return this;
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        Assertions.assertThat(faults).as("errors in the browser").isEmpty();
        context.close();
    }
}
