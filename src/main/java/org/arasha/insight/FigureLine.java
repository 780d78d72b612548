package org.arasha.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A line of the funnel.
 *
 * @param kind of the stage's kinds, or null for all of them together
 */
public record FigureLine(ReportStage stage, @Nullable String kind) {

    /** Those that there are whatever the records say. */
    public static List<FigureLine> all() {
        return Arrays.stream(ReportStage.values()).flatMap(stage -> Stream.concat(Stream.of(new FigureLine(stage, null)),
                stage.kinds().stream().map(kind -> new FigureLine(stage, kind)))).toList();
    }

    /** What it is called below its stage. */
    public String words(Language language) {
        return Texts.get(language, kind == null ? "insight.stage." + stage : "insight.stage." + stage + "." + kind);
    }

    /** What it is called by itself. */
    public String fullWords(Language language) {
        return kind == null ? words(language) : new FigureLine(stage, null).words(language) + ": " + words(language);
    }
}
