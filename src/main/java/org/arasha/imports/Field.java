package org.arasha.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** What a column of a table may be. Its name is the text {@code imports.field.TITLE}. */
public enum Field {
    TITLE, DATE, LOCALITY, REGION, SPOT, CATEGORIES, VICTIMS, CLAIMS, SOURCE_TITLE, SOURCE_ADDRESS, OWN_NUMBER, RESTRICTED;

    /** The words by which headers name it, in any of the three languages, as {@link Likeness} writes them. */
    List<String> headers() {
        return Arrays.stream(Language.values()).flatMap(language -> Stream.concat(
                        Stream.of(Texts.get(language, "imports.field." + this)),
                        Arrays.stream(Texts.get(language, "imports.header." + this).split("\\|"))))
                .map(Likeness::of).distinct().toList();
    }
}
