package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arasha.imports.ImportId;
import org.arasha.imports.Imports;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Notices;

/** Takes one table by choosing or dropping, and says at once whether it can be read. */
class TableUpload extends Div {

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
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        add(upload);
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            ImportId id = imports.upload(event.getFileName(), event.getInputStream());
            ui.access(() -> read.accept(id));
        } catch (Refusal refusal) {
            refuse(event, refusal.messageKey(), refusal.arguments());
        } catch (IOException brokenOff) {
            refuse(event, "imports.refusal.broken");
        }
    }

    private static void refuse(UploadEvent event, String key, Object... arguments) {
        String why = Texts.get(Language.of(event.getUI().getLocale()), key, arguments);
        event.reject(why);
        event.getUI().access(() -> Notices.refused(event.getFileName() + ": " + why));
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(say("add")).setMany(say("add")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(say("drop")).setMany(say("drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(say("tooLarge")).setTooManyFiles(say("failed"))
                        .setIncorrectFileType(say("failed")))
                .setFile(new UploadI18N.File().setRetry(say("again")).setStart(say("start")).setRemove(say("remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(say("connecting")).setHeld(say("held"))
                                .setProcessing(say("processing")).setStalled(say("stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(say("left")).setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(say("broken"))
                                .setUnexpectedServerError(say("failed")).setForbidden(say("failed")).setFileTooLarge(say("tooLarge"))))
                .setUnits(Stream.of("B", "KB", "MB", "GB").map(unit -> getTranslation("imports.unit." + unit)).toList(), 1024);
    }

    private String say(String what) {
        return getTranslation("imports.upload." + what);
    }
}
