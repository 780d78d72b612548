package org.arasha.imports;

import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The cells of a sheet with their kept values. A formula that a program wrote without computing it has none: it says so,
 * because an empty cell would leave out who was hurt without a word.
 */
final class SheetCells extends XSSFSheetXMLHandler {

    private final SheetRows rows;
    private @Nullable String reference;
    private boolean formula;
    private boolean inValue;
    private boolean kept;

    SheetCells(StylesTable styles, ReadOnlySharedStringsTable strings, SheetRows rows, PlainFormatter formatter) {
        super(styles, null, strings, rows, formatter, false);
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "c" -> {
                reference = attributes.getValue("r");
                formula = false;
                // A formula whose result is the empty text was computed.
                kept = "str".equals(attributes.getValue("t"));
            }
            case "f" -> formula = true;
            case "v" -> inValue = true;
            default -> { }
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        kept |= inValue && length > 0;
        super.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (localName.equals("v")) {
            inValue = false;
        } else if (localName.equals("c") && formula && !kept) {
            rows.unreadable(reference);
        }
    }
}
