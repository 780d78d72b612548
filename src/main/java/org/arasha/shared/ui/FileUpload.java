package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files by choosing or dropping, and hands each over as it arrives. Why one was refused stands at the file and in a
 * notice; what is still on its way when the person leaves the page is taken all the same.
 */
public class FileUpload extends Div {

    private static final Logger log = LoggerFactory.getLogger(FileUpload.class);

    private final Upload upload;

    /** Takes a file as it arrives, on a thread without the page. */
    public interface Taker {

        /** @return what is done on the page then, if it is still open */
        Command take(UploadEvent file) throws IOException;
    }

    /** @param most bytes of a file */
    public FileUpload(long most, Taker taker) {
        this(UploadWords.SAME, most, taker);
    }

    /**
     * @param texts under which it says what is chosen, how large it may be and what is done with it, {@code evidence.upload}
     * @param most  bytes of a file
     */
    public FileUpload(String texts, long most, Taker taker) {
        upload = new Upload((UploadHandler) file -> take(file, taker));
        upload.setUploadFormat(UploadFormat.RAW);
        upload.getElement().setProperty("maxFileSize", (double) most);
        upload.setI18n(new UploadWords(upload, texts).words());
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        add(upload);
    }

    /** One file and no more; one that was refused gives way to the next. */
    protected void single() {
        upload.setMaxFiles(1);
    }

    private void take(UploadEvent file, Taker taker) throws IOException {
        UI ui = file.getUI();
        try {
            tell(ui, taker.take(file));
        } catch (Refusal refusal) {
            String why = Texts.get(Language.of(ui.getLocale()), refusal.messageKey(), refusal.arguments());
            file.reject(why);
            tell(ui, () -> {
                Notices.refused(file.getFileName() + ": " + why);
                if (upload.getMaxFiles() == 1) {
                    upload.clearFileList();
                }
            });
        } catch (RuntimeException fault) {
            file.reject();
            tell(ui, () -> {
                throw fault;
            });
        }
    }

    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException leftThePage) {
            log.debug("The page of an upload was left before its end");
        }
    }
}
