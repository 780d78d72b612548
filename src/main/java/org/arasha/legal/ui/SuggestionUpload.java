package org.arasha.legal.ui;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.arasha.legal.SuggestionTable;
import org.arasha.legal.Suggestions;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.FileUpload;

/** Another table, which takes effect if it is sound; else the one before stays and it is said what is wrong. */
class SuggestionUpload extends FileUpload {

    private static final int MOST = SuggestionTable.LONGEST * 2;

    SuggestionUpload(Suggestions suggestions, int seen, IntConsumer replaced) {
        super(MOST, file -> taken(suggestions, seen, file, replaced));
        single();
    }

    private static Command taken(Suggestions suggestions, int seen, UploadEvent file, IntConsumer replaced) {
        try {
            byte[] bytes = file.getInputStream().readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Refusal("legal.suggestions.refusal.tooLarge");
            }
            int number = suggestions.replace(seen, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            return () -> replaced.accept(number);
        } catch (CharacterCodingException notText) {
            throw new Refusal("legal.suggestions.refusal.notUtf8");
        } catch (IOException brokenOff) {
            throw new Refusal("ui.upload.brokenOff");
        }
    }
}
