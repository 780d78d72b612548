package org.arasha.insight;

import java.util.List;
import java.util.function.BiFunction;
import org.arasha.shared.Language;

/** In what reports are taken along. */
public enum SheetFile {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SheetXlsx::of),
    CSV("csv", "text/csv;charset=utf-8", SheetCsv::of),
    PDF("pdf", "application/pdf", SheetPdf::of);

    private final String ending;
    private final String mediaType;
    private final BiFunction<List<ReportSheet>, Language, byte[]> write;

    SheetFile(String ending, String mediaType, BiFunction<List<ReportSheet>, Language, byte[]> write) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.write = write;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] of(List<ReportSheet> sheets, Language language) {
        return write.apply(sheets, language);
    }
}
