package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * A PDF without its properties: author, programs, times, XMP, private data of programs, earlier versions, what cameras wrote into its
 * pictures, who made its marks and signed it, files within it and scripts. What is seen on its pages is as it was.
 */
final class PlainPdf {

    private static final Set<COSName> BESIDE = names("Metadata", "PieceInfo", "LastModified", "Thumb", "EmbeddedFiles", "DSS", "Perms");
    private static final Set<COSName> OF_A_PICTURE = names("OPI", "Alternates");
    /** Of a mark: whose it is and when they made it. In a field of a form the same letter is its name. */
    private static final Set<COSName> OF_A_MARK = names("T", "M", "CreationDate", "NM");
    /** A signature does not hold for a copy anyway. */
    private static final Set<COSName> OF_A_SIGNATURE = names("Contents", "Cert", "Name", "M", "Location", "Reason", "ContactInfo", "Prop_Build");
    private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
    /** They lead to files of the machine it was made on, whose folders name its user. */
    private static final Set<COSName> TO_A_FILE = names("Launch", "GoToR", "GoToE", "ImportData");
    private static final Set<COSName> OF_A_FILE = names("F", "Win", "Mac", "Unix");
    /** In bytes, of one picture. */
    private static final int MOST = 100 * 1024 * 1024;

    private PlainPdf() {}

    static void copy(InputStream content, OutputStream to) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache())) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object != null) {
                    clean(object.getObject());
                }
            }
            document.save(to);
        }
    }

    /** With what it holds itself; what it refers to has its own turn. */
    private static void clean(@Nullable COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            cleanOne(dictionary);
            for (COSBase part : dictionary.getValues()) {
                clean(part);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase part : array) {
                clean(part);
            }
        }
    }

    private static void cleanOne(COSDictionary one) throws IOException {
        BESIDE.forEach(one::removeItem);
        if (one.containsKey(COSName.RECT) && !COSName.WIDGET.equals(one.getCOSName(COSName.SUBTYPE))) {
            OF_A_MARK.forEach(one::removeItem);
        }
        if (one.containsKey(BYTE_RANGE)) {
            OF_A_SIGNATURE.forEach(one::removeItem);
        }
        COSName action = one.getCOSName(COSName.S);
        if (COSName.JAVA_SCRIPT.equals(action)) {
            one.setString(COSName.JS, "");
        }
        if (action != null && TO_A_FILE.contains(action)) {
            OF_A_FILE.forEach(one::removeItem);
        }
        if (one.containsKey(COSName.EF) && (one.containsKey(COSName.F) || one.containsKey(COSName.UF))) {
            one.clear();
        }
        if (one instanceof COSStream stream) {
            OF_A_PICTURE.forEach(one::removeItem);
            cleanPicture(stream);
        }
    }

    private static void cleanPicture(COSStream stream) throws IOException {
        List<COSName> packed = new PDStream(stream).getFilters();
        COSName kind = packed.isEmpty() ? null : packed.getLast();
        if (COSName.DCT_DECODE.equals(kind) || COSName.DCT_DECODE_ABBREVIATION.equals(kind)) {
            put(stream, COSName.DCT_DECODE, PlainJpeg.of(unpacked(stream, packed)));
        } else if (COSName.JPX_DECODE.equals(kind)) {
            put(stream, COSName.JPX_DECODE, PlainJpeg2000.of(unpacked(stream, packed)));
        }
    }

    private static void put(COSStream stream, COSName kind, byte[] plain) throws IOException {
        if (stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray each) {
            stream.setItem(COSName.DECODE_PARMS, each.getObject(each.size() - 1));
        }
        stream.setItem(COSName.FILTER, kind);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }

    /** What a few bytes may unpack to has a bound; what is packed in a way that nobody uses for pictures is refused. */
    private static byte[] unpacked(COSStream stream, List<COSName> packed) throws IOException {
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed.size() > 1 ? new InflaterInputStream(raw) : raw) {
            if (packed.size() > 2 || packed.size() == 2 && !COSName.FLATE_DECODE.equals(packed.getFirst())) {
                throw new IOException("A picture packed in another way");
            }
            byte[] jpeg = in.readNBytes(MOST + 1);
            if (jpeg.length > MOST) {
                throw new IOException("A picture of too many bytes");
            }
            return jpeg;
        }
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
