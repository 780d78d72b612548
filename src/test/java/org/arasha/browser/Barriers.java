package org.arasha.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What keeps people with disabilities from using a page, as axe finds it. The checker is loaded into a page once, however many
 * screens are shown on it, and goes into no detail of what is right; the builder of its library loads it twice for each.
 */
final class Barriers {

    private static final String CHECKER = checker();

    /** Once colours that change, and what moves, are as they will be. */
    private static final String FOUND = """
            asked => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
              .then(() => Promise.allSettled(document.getAnimations()
                  .filter(one => one.playState === 'running' && one.effect.getComputedTiming().endTime < Infinity).map(one => one.finished)))
              .then(() => axe.run(document, { resultTypes: ['violations'], ...asked }))
              .then(found => found.violations.map(rule => rule.id + ': [' + rule.nodes.slice(0, 3).map(node => node.html).join(', ') + ']'))""";

    private Barriers() {}

    /** @param falseAlarms rules that are left out */
    static List<String> on(Page page, List<String> falseAlarms) {
        return found(page, Map.of("rules", falseAlarms.stream().collect(Collectors.toMap(Function.identity(), rule -> Map.of("enabled", false)))));
    }

    /** What colours alone can do: the rest was found where the same page was shown in others. */
    static List<String> ofColours(Page page) {
        return found(page, Map.of("runOnly", List.of("color-contrast")));
    }

    private static List<String> found(Page page, Map<String, ?> asked) {
        for (Frame frame : page.frames()) {
            if (Boolean.FALSE.equals(frame.evaluate("() => 'axe' in window"))) {
                frame.evaluate(CHECKER);
            }
        }
        return ((List<?>) page.evaluate(FOUND, asked)).stream().map(Object::toString).toList();
    }

    private static String checker() {
        try (InputStream script = Objects.requireNonNull(Barriers.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
