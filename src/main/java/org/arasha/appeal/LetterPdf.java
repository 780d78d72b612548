package org.arasha.appeal;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;

/**
 * The letter as a tagged PDF/A-2a: it reads aloud, and an archive will open it in fifty years.
 * The typeface is embedded and has every letter of Kazakh; it lacks the sign of the tenge, which letters spell out.
 */
public final class LetterPdf {

    private static final String FAMILY = "Liberation Serif";

    /** The measures of the typefaces, which never change. */
    private static final FSCacheEx<String, FSCacheValue> MEASURES = new FSDefaultCacheStore();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LetterPdf() {}

    public static byte[] of(Letter letter) {
        var page = LetterHtml.page(letter, css("META-INF/resources/letter.css") + css("letter/print.css"));
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, MEASURES)
                    .withProducer("Arasha")
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(file);
            builder.useFont(font(document, "Regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Italic"), FAMILY, 400, FontStyle.ITALIC, true);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** Without the ligatures of Latin, whose search in each run of text took two thirds of the time. */
    private static PDFontSupplier font(PDDocument document, String cut) throws IOException {
        try (InputStream in = resource("liberation/LiberationSerif-" + cut + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    private static String css(String path) {
        try (InputStream in = resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String path) {
        var in = LetterPdf.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The build lacks " + path);
        }
        return in;
    }
}
