package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * A PDF without its properties: author, programs, times, XMP, private data of programs, earlier versions, what cameras wrote into its
 * pictures, who made its marks and signed it, files within it, ways to files beside it, and scripts. What is on its pages is as it was,
 * also what is not seen there: hidden text and layers, what lies under bars, and pictures written into the text of a page.
 */
final class PlainPdf {

    private static final Set<COSName> BESIDE = names("Metadata", "PieceInfo", "LastModified", "Thumb", "SpiderInfo", "XFA", "OPI", "Alternates");
    /** Of a whole document. */
    private static final Set<COSName> OF_THE_CATALOG = names("DSS", "Perms");
    private static final Set<COSName> OF_ITS_NAMES = names("EmbeddedFiles", "IDS", "URLS");
    /** In these the keys are names that the maker of the document chose. */
    private static final Set<COSName> NAMED_FREELY = names("XObject", "Font", "Properties", "ExtGState", "ColorSpace", "Pattern", "Shading",
            "CharProcs", "Colorants", "Dests", "ClassMap", "RoleMap");
    /** A mark looks otherwise in each state it can be in, which has a name. */
    private static final Set<COSName> STATES = names("N", "R", "D");
    /** Of a mark: whose it is, when they made it, and their words once more. In a field of a form the first letter is its name. */
    private static final Set<COSName> OF_A_MARK = names("T", "M", "CreationDate", "NM", "Subj", "RC");
    /** A signature does not hold for a copy anyway. */
    private static final Set<COSName> OF_A_SIGNATURE = names("Contents", "Cert", "Name", "M", "Location", "Reason", "ContactInfo", "Prop_Build");
    private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
    /** Of a layer: who made it, and for whom. */
    private static final Set<COSName> OF_A_LAYER = names("CreatorInfo", "User");
    private static final COSName USAGE = COSName.getPDFName("Usage");
    /** They lead to files of the machine it was made on, whose folders name its user. */
    private static final Set<COSName> TO_A_FILE = names("Launch", "GoToR", "GoToE", "ImportData", "Thread");
    private static final Set<COSName> OF_A_FILE = names("Win", "Mac", "Unix", "T");
    private static final Set<COSName> ADDRESSES = names("URI", "Base");
    private static final Pattern FOLDER = Pattern.compile("(?is)\\s*(file:|[a-z]:[\\\\/]|\\\\\\\\).*");
    /** In bytes; so much of a document is unpacked, its pictures together, and so much of it lies on the disk meanwhile. */
    private static final long MOST = 2 * WorkingCopies.LARGEST;

    private final PDDocument document;
    private final PlainPdfPictures pictures;
    private final Set<COSDictionary> namedFreely = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlainPdf(PDDocument document, long most) {
        this.document = document;
        this.pictures = new PlainPdfPictures(most);
    }

    static void copy(InputStream content, OutputStream to) throws IOException {
        copy(content, to, MOST);
    }

    static void copy(InputStream content, OutputStream to, long most) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(content), MemoryUsageSetting.setupTempFileOnly(MOST).streamCache)) {
            new PlainPdf(document, most).clean();
            document.save(to);
        }
    }

    private void clean() throws IOException {
        document.setAllSecurityToBeRemoved(true);
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocument().getTrailer().removeItem(COSName.ID);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        OF_THE_CATALOG.forEach(catalog::removeItem);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            OF_ITS_NAMES.forEach(names::removeItem);
        }
        List<COSBase> objects = new ArrayList<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object != null && object.getObject() != null) {
                objects.add(object.getObject());
            }
        }
        objects.forEach(this::noteNames);
        for (COSBase object : objects) {
            clean(object);
        }
    }

    private void noteNames(@Nullable COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            note(dictionary, NAMED_FREELY);
            COSDictionary looks = dictionary.getCOSDictionary(COSName.AP);
            if (looks != null) {
                note(looks, STATES);
            }
            dictionary.getValues().forEach(this::noteNames);
        } else if (object instanceof COSArray array) {
            array.forEach(this::noteNames);
        }
    }

    private void note(COSDictionary of, Set<COSName> keys) {
        keys.stream().map(of::getCOSDictionary).filter(Objects::nonNull)
                .filter(named -> !(named instanceof COSStream) && !named.containsKey(COSName.TYPE)).forEach(namedFreely::add);
    }

    /** With what it holds itself; what it refers to has its own turn. */
    private void clean(@Nullable COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            if (!namedFreely.contains(dictionary)) {
                cleanOne(dictionary);
            }
            for (COSBase part : dictionary.getValues()) {
                clean(part);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase part : array) {
                clean(part);
            }
        }
    }

    private void cleanOne(COSDictionary one) throws IOException {
        BESIDE.forEach(one::removeItem);
        if (one.containsKey(COSName.RECT)) {
            boolean field = COSName.WIDGET.equals(one.getCOSName(COSName.SUBTYPE));
            OF_A_MARK.stream().filter(key -> !field || !COSName.T.equals(key)).forEach(one::removeItem);
        }
        if (one.containsKey(BYTE_RANGE)) {
            OF_A_SIGNATURE.forEach(one::removeItem);
        }
        COSDictionary usage = one.getCOSDictionary(USAGE);
        if (usage != null) {
            OF_A_LAYER.forEach(usage::removeItem);
        }
        cleanWays(one);
        if (one instanceof COSStream stream) {
            pictures.clean(stream);
        }
    }

    private static void cleanWays(COSDictionary one) {
        COSName action = one.getCOSName(COSName.S);
        if (COSName.JAVA_SCRIPT.equals(action)) {
            one.setString(COSName.JS, "");
        }
        if (action != null && TO_A_FILE.contains(action)) {
            OF_A_FILE.forEach(one::removeItem);
        }
        ADDRESSES.stream().filter(key -> one.getDictionaryObject(key) instanceof COSString address && FOLDER.matcher(address.getString()).matches())
                .forEach(one::removeItem);
        if (COSName.FILESPEC.equals(one.getCOSName(COSName.TYPE)) || one.getDictionaryObject(COSName.EF) instanceof COSDictionary) {
            one.clear();
        }
        // Of a mark it is a number; else it says in which file to look.
        if (one.getDictionaryObject(COSName.F) instanceof COSString || one.getDictionaryObject(COSName.F) instanceof COSDictionary) {
            one.removeItem(COSName.F);
        }
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
