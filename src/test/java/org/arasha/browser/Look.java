package org.arasha.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.ui.LanguageChoice;

/** A screen of some width, language and colours, and what is wrong with what is shown on it. */
final class Look implements AutoCloseable {

    /** What the eye of a tester catches: a key or a constant in place of words, a place for words left empty. */
    private static final String RAW_WORDS = "\\b[A-Z]{2,}_[A-Z_]+\\b|\\{\\d|!\\{|\\b(ui|incident|appeal|followup|desk|legal|step)\\.[a-z]\\w+";

    /** What is wider than the screen: the page itself scrolls sideways, or something is cut off at its edge. */
    private static final String RUNS_OFF = """
            () => {
              const may = '.process-diagram, .process-diagram *, .figure-table, pre, vaadin-grid, vaadin-tabs, [aria-hidden=true], .letter-pane *';
              const all = [document.documentElement, ...document.body.querySelectorAll('*'),
                ...(document.querySelector('vaadin-app-layout')?.shadowRoot.querySelectorAll('*') ?? [])].filter(e => !e.matches(may));
              const wide = all.find(e => e.scrollWidth > e.clientWidth + 1 && (e === document.documentElement
                || ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)));
              if (wide) return 'scrolls sideways: ' + wide.outerHTML.slice(0, 120);
              const cut = e => { for (let p = e.parentElement; p; p = p.parentElement)
                  if (getComputedStyle(p).overflowX !== 'visible' && getComputedStyle(p).textOverflow !== 'ellipsis') return p.getBoundingClientRect().right;
                return innerWidth; };
              const off = [...document.querySelectorAll('[role=main] *, main *')].filter(e => !e.matches(may)).find(e => {
                const box = e.getBoundingClientRect();
                return box.width > 1 && box.height > 1 && box.left < innerWidth && box.right > innerWidth + 1 && cut(e) <= innerWidth + 1
                  && ![...e.closest('[role=main], main').querySelectorAll('h1')].some(h => h.contains(e)); });
              return off ? 'runs off the screen: ' + off.outerHTML.slice(0, 120) : '';
            }""";

    /** What scrolls up and down within something that does so itself; fields and grids of the toolkit aside. */
    private static final String NESTED = """
            () => {
              const page = document.scrollingElement;
              const scrolls = e => e.scrollHeight > e.clientHeight + 1
                && (e === page || ['auto', 'scroll'].includes(getComputedStyle(e).overflowY));
              const around = e => e.assignedSlot ?? e.parentElement ?? e.getRootNode().host;
              const nested = e => { for (let p = around(e); p; p = around(p)) if (scrolls(p)) return true; return false; };
              const inner = [...document.body.querySelectorAll('*')]
                .find(e => !e.matches('textarea, vaadin-grid, [aria-hidden=true], vaadin-popover *') && scrolls(e) && nested(e));
              return inner ? 'scrolls within what scrolls: ' + inner.outerHTML.slice(0, 120) : '';
            }""";

    private static final int TALLEST = 5_000;

    private static final String HEIGHT = """
            () => Math.ceil(Math.max(...[document.documentElement, ...document.body.querySelectorAll('*'),
                ...(document.querySelector('vaadin-app-layout')?.shadowRoot.querySelectorAll('*') ?? [])]
              .filter(e => e === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(e).overflowY))
              .map(e => innerHeight + e.scrollHeight - e.clientHeight)))""";

    private final String name;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong;
    private final boolean isLight;
    private final Map<String, String> titles = new TreeMap<>();
    private String here = "";

    private Look(Browser browser, String name, String address, List<String> wrong, Language language, ColorScheme colours, int width, int height) {
        this.name = name;
        this.address = address;
        this.wrong = wrong;
        isLight = colours == ColorScheme.LIGHT;
        context = browser.newContext(new Browser.NewContextOptions().setLocale(language.locale().toLanguageTag())
                .setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height).setBypassCSP(true));
        context.addCookies(List.of(new Cookie(LanguageChoice.COOKIE, language.locale().getLanguage()).setUrl(address)));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> wrong.add(here + ": " + error));
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().matches(".*status of (400|404).*")) {
                wrong.add(here + ": " + said.text());
            }
        });
    }

    /** A wide screen in daylight, in Russian. */
    static Look atTheDesk(Browser browser, String address, List<String> wrong) {
        return new Look(browser, "ru", address, wrong, Language.RU, ColorScheme.LIGHT, 1280, 900);
    }

    /** A small old phone in the dark, in Kazakh, whose words are the longest. */
    static Look onThePhone(Browser browser, String address, List<String> wrong) {
        return new Look(browser, "kk", address, wrong, Language.KK, ColorScheme.DARK, 360, 740);
    }

    Look signsInAs(Role role) {
        here = role + " signs in";
        page.navigate(address);
        page.locator("#sign-in-" + role.group()).click();
        page.locator(".top").waitFor();
        return this;
    }

    /** Opens an address outside the frame of the application. */
    Look loads(String path) {
        here = name + " " + path;
        page.navigate(address + path);
        page.locator("h1").waitFor();
        return this;
    }

    /** Follows a link to a screen, as people do once they are in. */
    Look follows(String path) {
        here = name + " " + path;
        Links.follow(page, path);
        return this;
    }

    Page page() {
        return page;
    }

    /** All of it, closely. */
    void at(String screen) {
        at(screen, true);
    }

    /**
     * Everything a screen must be: it fits, one heading and its title name it, it shows no keys.
     *
     * @param closely whether a picture of it is taken and barriers are looked for, which takes longest: in daylight those of colours, since
     *                every screen is shown in the dark, too
     */
    void at(String screen, boolean closely) {
        here = name + " " + screen;
        page.waitForFunction("() => " + Links.IDLE);
        check();
        if (closely) {
            picture(screen + "-" + name + ".jpg");
            (isLight ? Barriers.ofColours(page) : Barriers.on(page, Person.FALSE_ALARMS)).forEach(this::add);
        }
    }

    private void check() {
        if (page.locator(".empty-state h1").count() > 0) {
            add("cannot be opened: " + page.locator(".empty-state").innerText());
        }
        String off = (String) page.evaluate(RUNS_OFF);
        if (!off.isEmpty()) {
            add(off);
        }
        String nested = (String) page.evaluate(NESTED);
        if (!nested.isEmpty()) {
            add(nested);
        }
        int headings = page.locator("h1:visible").count();
        if (headings != 1) {
            add(headings + " main headings");
        }
        titled();
        rawWords();
    }

    /** All of it, however long: the pane that scrolls is given the room it needs. */
    private void picture(String file) {
        if (!Pictures.OF_EVERY_SCREEN) {
            return;
        }
        var size = page.viewportSize();
        int tall = Math.min(TALLEST, (int) page.evaluate(HEIGHT));
        if (tall > size.height) {
            page.setViewportSize(size.width, tall);
        }
        Pictures.take(page, "every/" + file);
        page.setViewportSize(size.width, size.height);
    }

    /** A title is what a person with a screen reader hears first: it tells one screen from another, whatever case it shows. */
    private void titled() {
        String title = page.title().replaceAll("\\d\\d*-[\\w/-]+", "#");
        if (title.replace("Arasha", "").chars().noneMatch(Character::isLetter)) {
            add("its title does not name it: " + page.title());
        }
        String other = titles.putIfAbsent(title, here);
        if (other != null && !other.equals(here)) {
            add("has the title of " + other + ": " + page.title());
        }
    }

    private void rawWords() {
        Matcher raw = Pattern.compile(RAW_WORDS).matcher(page.locator("body").innerText());
        if (raw.find()) {
            add("shows " + raw.group());
        }
    }

    private void add(String what) {
        wrong.add(here + ": " + what);
    }

    @Override
    public void close() {
        context.close();
    }
}
