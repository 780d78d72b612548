package org.arasha.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser that is installed on the machine; none is downloaded. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    /** Of machines that build and test at once. */
    private static final int LONGEST_WAIT_MS = 30_000;

    /** Looked for once. */
    private static final boolean INSTALLED = said(installed().isPresent());

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    public static Chromium start() {
        return new Chromium(installed().orElseThrow());
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** For {@code @EnabledIf}: says in one line why browser tests are left out. */
    public static boolean isInstalled() {
        return INSTALLED;
    }

    private static boolean said(boolean found) {
        if (!found && speaks(System.getProperty("arasha.test-fork"))) {
            System.out.println("Chromium is not installed: the browser tests are left out, all others run.");
        }
        return found;
    }

    /** Once in a run of several classes, and of two forks beside each other, both of which begin with a class of these. */
    static boolean speaks(@Nullable String fork) {
        return fork == null || fork.equals("1");
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
