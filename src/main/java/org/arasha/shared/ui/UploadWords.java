package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.stream.Stream;

/** What stands on an upload in the reader's language: {@code evidence.upload.add} and so on, the units of sizes are the same for all. */
public final class UploadWords {

    private final Component upload;
    private final String texts;

    /** @param texts under which they are, {@code evidence.upload} */
    public UploadWords(Component upload, String texts) {
        this.upload = upload;
        this.texts = texts;
    }

    public UploadI18N words() {
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
                .setUnits(Stream.of("B", "KB", "MB", "GB").map(unit -> upload.getTranslation("ui.unit." + unit)).toList(), 1024);
    }

    private String say(String what) {
        return upload.getTranslation(texts + "." + what);
    }
}
