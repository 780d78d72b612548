package org.arasha.imports.ui;

import java.nio.charset.StandardCharsets;
import org.arasha.imports.ImportId;
import org.arasha.imports.LeftOvers;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Here;

/** The rows that were not imported, as a file to mend and bring again. */
final class LeftOverLink {

    private LeftOverLink() {}

    /** @param text key of its words; that of the file's name is below it */
    static Download of(LeftOvers leftOvers, ImportId id, String text) {
        Language language = Here.language();
        return Download.made(Texts.get(language, text), Texts.get(language, text + ".file"), "text/csv;charset=utf-8",
                () -> leftOvers.csv(id, language).getBytes(StandardCharsets.UTF_8));
    }
}
