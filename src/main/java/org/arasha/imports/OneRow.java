package org.arasha.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongSupplier;

/**
 * Reads no further where one row has more divisions than anybody's: before it was at its end its cells would have filled the memory.
 * Those within quotes count as well, and so do some of the row before.
 */
final class OneRow extends FilterReader {

    /** A spreadsheet has sixteen thousand columns; a text as long as a file may be has fewer commas. */
    private static final int MOST_DIVISIONS = 200_000;

    private final char delimiter;
    private LongSupplier rowsRead = () -> 0;
    private long before;
    private int divisions;

    OneRow(Reader text, char delimiter) {
        super(text);
        this.delimiter = delimiter;
    }

    static final class TooWide extends IOException {}

    /** @param rowsRead how many rows have been read so far */
    void boundBy(LongSupplier rowsRead) {
        this.rowsRead = rowsRead;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        if (rowsRead.getAsLong() != before) {
            before = rowsRead.getAsLong();
            divisions = 0;
        }
        for (int at = from; at < from + read; at++) {
            divisions += to[at] == delimiter ? 1 : 0;
        }
        if (divisions > MOST_DIVISIONS) {
            throw new TooWide();
        }
        return read;
    }
}
