package org.arasha.browser;

import com.microsoft.playwright.Page;

/** Goes from one screen to another, as people do once they are in. */
final class Links {

    /** That nothing is under way between page and server. */
    static final String IDLE = "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive || !client.isActive())"
            + " && document.fonts.status === 'loaded'";

    private static final String FOLLOW = """
            path => {
              document.querySelectorAll('h1').forEach(one => one.toggleAttribute('data-left', true));
              const link = document.createElement('a');
              link.setAttribute('router-link', '');
              link.href = path;
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private Links() {}

    /** Waits until the other screen is there with its own heading. */
    static void follow(Page page, String path) {
        page.evaluate(FOLLOW, path);
        // Another view of the same screen keeps its heading.
        String shown = path.contains("?") ? " || location.search === '" + path.substring(path.indexOf('?')) + "'" : "";
        page.waitForFunction("() => (document.querySelector('h1:not([data-left])')" + shown + ") && " + IDLE);
    }
}
