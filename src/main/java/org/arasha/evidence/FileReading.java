package org.arasha.evidence;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out contents of a case's files to those who may see the case, and notes each time that it did. */
@Service
@Transactional
@PreAuthorize(CaseFiles.READS)
public class FileReading {

    /** Of a text as much is shown as a page can bear, in bytes. */
    public static final int SHOWN = 200_000;

    private final CaseFiles caseFiles;
    private final Files files;
    private final Custody custody;

    FileReading(CaseFiles caseFiles, Files files, Custody custody) {
        this.caseFiles = caseFiles;
        this.files = files;
        this.custody = custody;
    }

    /** Whether its content is in its place; asking is no handling. */
    @Transactional(readOnly = true)
    public boolean isThere(FileId id) {
        return files.content(caseFiles.stored(id)).isReadable();
    }

    public Resource toSave(FileId id) {
        Resource content = content(id);
        custody.note(id, Handling.DOWNLOADED, null);
        return content;
    }

    /** @param piece whether only a part is asked for, as players do */
    public Resource toView(FileId id, boolean piece) {
        Resource content = content(id);
        if (piece) {
            custody.notePiece(id, Handling.VIEWED);
        } else {
            custody.note(id, Handling.VIEWED, null);
        }
        return content;
    }

    /** The beginning of a text, in the encoding it seems to be in. */
    public String text(FileId id) {
        try (InputStream content = toView(id, false).getInputStream()) {
            byte[] bytes = content.readNBytes(SHOWN);
            return new String(bytes, encoding(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " cannot be read", e);
        }
    }

    private static Charset encoding(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match != null && Charset.isSupported(match.getName()) ? Charset.forName(match.getName()) : StandardCharsets.UTF_8;
    }

    private Resource content(FileId id) {
        Resource content = files.content(caseFiles.stored(id));
        if (!content.isReadable()) {
            throw new Refusal("evidence.refusal.missing");
        }
        return content;
    }
}
