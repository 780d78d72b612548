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
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.TextNode;

/**
 * The letter as a tagged PDF/A-2a: it reads aloud, and an archive will open it in fifty years.
 * The typeface is embedded; for a sign that it lacks stands the number of that sign, and the rules of approval refuse it.
 */
public final class LetterPdf {

    /** The measures of the typefaces, which never change. */
    private static final FSCacheEx<String, FSCacheValue> MEASURES = new FSDefaultCacheStore();

    /** Spaces at which no line may end: before a dash, and between an article and its number. */
    private static final Pattern TOGETHER = Pattern.compile(
            " (?=[—–] )|(?<=(?<!\\p{L})(?:ст\\.|ч\\.|№|[Сс]тать(?:я|и|е|ю|ёй|ей|ям)|[Aa]rticles?)) (?=\\d)");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LetterPdf() {}

    public static byte[] of(Edition edition) {
        var page = LetterHtml.page(edition, css("META-INF/resources/letter.css") + css("letter/print.css"));
        page.body().nodeStream(TextNode.class).forEach(words -> words.text(Typeface.printed(together(words.getWholeText()))));
        var file = new ByteArrayOutputStream();
        try (var document = new Dated(edition.letter().date())) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, MEASURES)
                    .withProducer("Arasha")
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(file);
            builder.useFont(new Cut(document, "Regular"), Typeface.NAME, 400, FontStyle.NORMAL, true);
            builder.useFont(new Cut(document, "Bold"), Typeface.NAME, 700, FontStyle.NORMAL, true);
            builder.useFont(new Cut(document, "Italic"), Typeface.NAME, 400, FontStyle.ITALIC, true);
            document.setDocumentId(new BigInteger(DigestUtils.sha256(page.outerHtml())).longValue());
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String together(String text) {
        return TOGETHER.matcher(text).replaceAll("\u00a0");
    }

    /** Made on the day of the letter, whenever that is: the same letter is the same file. */
    private static final class Dated extends PDDocument {

        private final LocalDate day;

        Dated(LocalDate day) {
            this.day = day;
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation properties) {
            properties.setCreationDate(GregorianCalendar.from(Timeless.beginning(day).atZone(ZoneOffset.UTC)));
            super.setDocumentInformation(properties);
        }
    }

    /** A cut of the typeface that is read when the letter first needs it: few letters have a word in italics. */
    private static final class Cut extends PDFontSupplier {

        private final PDDocument document;
        private final String name;

        Cut(PDDocument document, String name) {
            super(null);
            this.document = document;
            this.name = name;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, Typeface.cut(name), true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
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
