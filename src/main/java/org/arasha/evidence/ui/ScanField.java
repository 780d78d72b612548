package org.arasha.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.util.UUID;
import org.arasha.desk.DraftKeeper;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.shared.ui.FileUpload;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** A scan of something on paper: kept as soon as it has come, so that it is still there when the form is opened again. */
public class ScanField extends Div {

    private final TextField kept = new TextField();
    private final Quiet said = new Quiet("");

    public interface Keeper {
        FileId keep(String name, String mediaType, InputStream content);
    }

    /** @param titleKey of what */
    public ScanField(String titleKey, Keeper keeper, DraftKeeper draft) {
        kept.setVisible(false);
        kept.addValueChangeListener(change -> said.setText(kept.isEmpty() ? "" : getTranslation("evidence.scan.kept")));
        draft.text("scan", kept);
        add(new Quiet(getTranslation(titleKey)), new One(keeper, scan -> {
            kept.setValue(scan.value().toString());
            draft.keepNow();
        }), said, kept);
    }

    public @Nullable FileId value() {
        return kept.isEmpty() ? null : new FileId(UUID.fromString(kept.getValue()));
    }

    private interface Kept {
        void scan(FileId scan);
    }

    private static class One extends FileUpload {

        One(Keeper keeper, Kept kept) {
            super("evidence.scan", Files.LARGEST, file -> {
                FileId scan = keeper.keep(file.getFileName(), file.getContentType(), file.getInputStream());
                return () -> kept.scan(scan);
            });
            single();
        }
    }
}
