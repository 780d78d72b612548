package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.arasha.imports.ImportId;
import org.arasha.imports.LeftOvers;
import org.arasha.shared.Language;

/** The rows that were not imported, as a file to mend and bring again. */
class LeftOverLink extends Anchor {

    /** @param text key of its words; that of the file's name is below it */
    LeftOverLink(LeftOvers leftOvers, ImportId id, String text) {
        Language language = Language.of(UI.getCurrent().getLocale());
        setText(getTranslation(text));
        setHref(DownloadHandler.fromInputStream(request -> {
            byte[] csv = leftOvers.csv(id, language).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(csv), getTranslation(text + ".file"),
                    "text/csv;charset=utf-8", csv.length);
        }));
        getElement().setAttribute("download", true);
    }
}
