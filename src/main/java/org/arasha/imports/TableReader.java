package org.arasha.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.arasha.shared.Refusal;

/** Tells by its content, never by its name, what a file is, and reads it. */
final class TableReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private static final int FEW = 4;

    private TableReader() {}

    /** @throws Refusal when it is no table, or one of a kind that is not read */
    static SourceTable read(byte[] content, TableForm wanted) {
        if (content.length == 0) {
            throw new Refusal("imports.refusal.empty");
        }
        if (begins(content, ZIP)) {
            return XlsxTable.read(content, wanted);
        }
        if (begins(content, OLE)) {
            throw new Refusal(isEncrypted(content) ? "imports.refusal.password" : "imports.refusal.oldWorkbook");
        }
        if (begins(content, PDF) || isBinary(content)) {
            throw new Refusal("imports.refusal.noTable");
        }
        return CsvTable.read(content, wanted);
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** A workbook with a password is wrapped into the old format. */
    private static boolean isEncrypted(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Many control signs that no text has; single ones are found in their cells. */
    private static boolean isBinary(byte[] content) {
        var charset = Encodings.detect(content);
        String beginning = Encodings.decode(Arrays.copyOf(content, Math.min(8_192, content.length) & ~1), charset);
        long odd = beginning.chars().filter(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign)).count();
        return odd > FEW + beginning.length() / 20;
    }
}
