package org.arasha.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A sheet of a workbook, read as a stream. Of a formula the value is taken that was kept with it; nothing is computed, no
 * link is followed, and what else the workbook holds is not looked at.
 */
final class XlsxTable {

    private static final Logger log = LoggerFactory.getLogger(XlsxTable.class);

    static final long LARGEST_PART = 64L * 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxFileCount(1_000);
    }

    private XlsxTable() {}

    static SourceTable read(byte[] content, TableForm wanted) {
        Path file = onDisk(content, Path.of(System.getProperty("java.io.tmpdir")));
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(workbook, wanted.sheet());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException damaged) {
            throw new Refusal("imports.refusal.workbook", LARGEST_PART / 1024 / 1024);
        } finally {
            delete(file);
        }
    }

    /** @throws Refusal when it cannot be written, which is no fault of the workbook */
    static Path onDisk(byte[] content, Path folder) {
        Path file = null;
        try {
            file = Files.createTempFile(folder, "import-", ".xlsx");
            return Files.write(file, content);
        } catch (IOException full) {
            log.error("A workbook could not be written to be read", full);
            delete(file);
            throw new Refusal("imports.refusal.noRoom");
        }
    }

    private static SourceTable read(OPCPackage workbook, @Nullable String wanted)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
        List<String> names = new ArrayList<>();
        boolean since1904 = isSince1904(reader);
        SourceTable.Builder table = new SourceTable.Builder();
        String read = null;
        for (var sheets = reader.getSheetIterator(); sheets.hasNext();) {
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                names.add(name);
                if (read == null && (wanted == null || wanted.equals(name))) {
                    read = name;
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new SheetCells(reader.getStylesTable(), strings, new SheetRows(table), new PlainFormatter(since1904)));
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        if (read == null) {
            throw new Refusal("imports.refusal.empty");
        }
        return table.build(new TableForm(null, null, read, List.copyOf(names)));
    }

    /** Whether days are counted from 1904 on, as old spreadsheets of the Macintosh did; the reader of sheets does not say it. */
    private static boolean isSince1904(XSSFReader reader) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        AtomicBoolean since1904 = new AtomicBoolean();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                if (localName.equals("workbookPr")) {
                    since1904.set(Set.of("1", "true", "on").contains(Objects.requireNonNullElse(attributes.getValue("date1904"), "")));
                }
            }
        });
        try (InputStream workbook = reader.getWorkbookData()) {
            xml.parse(new InputSource(workbook));
        }
        return since1904.get();
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
