package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.stream.Stream;

/** What stands on an upload in the reader's language; only what is chosen, how large it may be and what is done with it is said by each. */
final class UploadWords {

    static final String SAME = "ui.upload";

    private final Component upload;
    private final String texts;

    /** @param texts under which {@code add}, {@code drop}, {@code tooLarge} and {@code processing} are */
    UploadWords(Component upload, String texts) {
        this.upload = upload;
        this.texts = texts;
    }

    UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(say("add")).setMany(say("add")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(say("drop")).setMany(say("drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(say("tooLarge")).setTooManyFiles(same("oneOnly"))
                        .setIncorrectFileType(same("failed")))
                .setFile(new UploadI18N.File().setRetry(same("again")).setStart(same("start")).setRemove(same("remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(same("connecting")).setHeld(same("held"))
                                .setProcessing(say("processing")).setStalled(same("stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(same("left")).setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(same("broken"))
                                .setUnexpectedServerError(same("failed")).setForbidden(same("failed")).setFileTooLarge(say("tooLarge"))))
                .setUnits(Stream.of("B", "KB", "MB", "GB").map(unit -> upload.getTranslation("ui.unit." + unit)).toList(), 1024);
    }

    private String say(String what) {
        return upload.getTranslation(texts + "." + what);
    }

    private String same(String what) {
        return upload.getTranslation(SAME + "." + what);
    }
}
