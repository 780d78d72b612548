package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.arasha.imports.ImportId;
import org.arasha.imports.Imports;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.UploadWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one table by choosing or dropping, and says at once whether it can be read. */
class TableUpload extends Div {

    private static final Logger log = LoggerFactory.getLogger(TableUpload.class);

    private final transient Imports imports;
    private final transient Consumer<ImportId> read;

    TableUpload(Imports imports, Consumer<ImportId> read) {
        this.imports = imports;
        this.read = read;
        addClassName("table-upload");
        Upload upload = new Upload((UploadHandler) this::take);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.getElement().setProperty("maxFileSize", (double) Imports.LARGEST);
        upload.setI18n(new UploadWords(upload, "imports.upload").words());
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        add(upload);
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            ImportId id = imports.upload(event.getFileName(), event.getInputStream());
            tell(ui, () -> read.accept(id));
        } catch (Refusal refusal) {
            refuse(event, refusal.messageKey(), refusal.arguments());
        } catch (IOException brokenOff) {
            refuse(event, "imports.refusal.broken");
        } catch (RuntimeException fault) {
            event.reject();
            tell(ui, () -> {
                throw fault;
            });
        }
    }

    private static void refuse(UploadEvent event, String key, Object... arguments) {
        String why = Texts.get(Language.of(event.getUI().getLocale()), key, arguments);
        event.reject(why);
        tell(event.getUI(), () -> Notices.refused(event.getFileName() + ": " + why));
    }

    /** Whoever has left the page finds the file in the list of their imports. */
    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException leftThePage) {
            log.debug("The page of an upload was left before its end");
        }
    }
}
