package org.arasha.imports.ui;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.arasha.imports.ImportId;
import org.arasha.imports.Imports;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.FileUpload;

/** One table, of which it is said at once whether it can be read; whoever has left the page finds it in the list of their imports. */
class TableUpload extends FileUpload {

    TableUpload(Imports imports, Consumer<ImportId> read) {
        super(Imports.LARGEST, file -> taken(imports, file, read));
        addClassName("table-upload");
        single();
    }

    private static Command taken(Imports imports, UploadEvent file, Consumer<ImportId> read) {
        try {
            ImportId id = imports.upload(file.getFileName(), file.getInputStream());
            return () -> read.accept(id);
        } catch (IOException brokenOff) {
            throw new Refusal("ui.upload.brokenOff");
        }
    }
}
