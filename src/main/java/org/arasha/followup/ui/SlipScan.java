package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.arasha.desk.DraftKeeper;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.ui.FileUpload;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** A scan of the slip: kept as soon as it has come, so that it is still there when the form is opened again. */
class SlipScan extends Div {

    private final TextField kept = new TextField();
    private final Quiet said = new Quiet("");

    SlipScan(SubmissionDesk desk, SubmissionId submission, DraftKeeper draft) {
        kept.setVisible(false);
        kept.addValueChangeListener(change -> said.setText(kept.isEmpty() ? "" : getTranslation("followup.scan.kept")));
        draft.text("scan", kept);
        add(new Quiet(getTranslation("followup.scan")), new One(desk, submission, scan -> {
            kept.setValue(scan.value().toString());
            draft.keepNow();
        }), said, kept);
    }

    @Nullable FileId value() {
        return kept.isEmpty() ? null : new FileId(UUID.fromString(kept.getValue()));
    }

    private interface Kept {
        void scan(FileId scan);
    }

    private static class One extends FileUpload {

        One(SubmissionDesk desk, SubmissionId submission, Kept kept) {
            super("followup.scan", Files.LARGEST, file -> {
                FileId scan = desk.slips.scan(submission, file.getFileName(), file.getContentType(), file.getInputStream());
                return () -> kept.scan(scan);
            });
            single();
        }
    }
}
