package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPdfTests {

    private static final String SECRET = "Aigul Private 43.2389N";
    private static final PDRectangle PLACE = new PDRectangle(10, 10, 20, 20);
    private static final COSName THUMB = COSName.getPDFName("Thumb");

    private interface Making {
        void of(PDDocument document, PDPage page) throws IOException;
    }

    @Test
    void takesOutFilesScriptsAndWhoMadeItsMarks() throws IOException {
        byte[] original = pdf(PlainPdfTests::annotate);
        assertThat(everythingIn(original)).contains(SECRET);

        byte[] copy = copyOf(original);

        assertThat(everythingIn(copy)).doesNotContain(SECRET);
        try (PDDocument document = Loader.loadPDF(copy)) {
            List<PDAnnotation> marks = document.getPage(0).getAnnotations();
            assertThat(marks.getFirst().getContents()).as("what is seen on the page").isEqualTo("See here");
            assertThat(marks.getLast().getCOSObject().getString(COSName.T)).as("the name of a field").isEqualTo("Field");
            assertThat(((PDActionJavaScript) document.getDocumentCatalog().getOpenAction()).getAction()).isEmpty();
        }
    }

    private static void annotate(PDDocument document, PDPage page) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        PDAnnotationText mark = new PDAnnotationText();
        mark.setTitlePopup(SECRET);
        mark.setSubject(SECRET);
        mark.setRichContents(SECRET);
        mark.setContents("See here");
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionLaunch launch = new PDActionLaunch();
        launch.setF(SECRET);
        link.setAction(launch);
        PDAnnotationFileAttachment attachment = new PDAnnotationFileAttachment();
        PDComplexFileSpecification attached = file(document);
        attachment.setFile(attached);
        PDAnnotationWidget field = new PDAnnotationWidget();
        field.getCOSObject().setString(COSName.T, "Field");
        field.getCOSObject().setString(COSName.NM, SECRET);
        List<PDAnnotation> marks = List.of(mark, link, attachment, field);
        for (PDAnnotation one : marks) {
            one.setRectangle(PLACE);
        }
        page.setAnnotations(marks);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("attached", attached));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray ofTheDocument = new COSArray();
        ofTheDocument.add(attached);
        catalog.setItem("AF", ofTheDocument);
        PDSignature signature = new PDSignature();
        signature.setName(SECRET);
        signature.setByteRange(new int[] {0, 1, 2, 3});
        catalog.setItem("Signed", signature);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
    }

    private static PDComplexFileSpecification file(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(SECRET);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(UTF_8))));
        return file;
    }

    /** Folders of a machine are called like its user. */
    @ParameterizedTest
    @ValueSource(strings = {"file:///C:/Users/Aigul%20Private/a.pdf", " FILE:/home/Aigul", "C:\\Users\\Aigul\\a.pdf", "\\\\server\\Aigul\\a.pdf"})
    void takesOutWaysToFoldersOfTheMachineItWasMadeOn(String folder) throws IOException {
        byte[] copy = copyOf(pdf((document, page) -> {
            page.setAnnotations(List.of(link(folder), link("https://example.org/")));
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.URI, dictionary("Base", new COSString(folder)));
            catalog.setItem("Film", dictionary("Movie", dictionary("F", dictionary("F", new COSString(folder)))));
            catalog.setItem("OnlyNamed", dictionary("Type", COSName.getPDFName("Filespec"), "UF", new COSString(folder)));
            catalog.setItem("Elsewhere", dictionary("S", COSName.getPDFName("Thread"), "F", new COSString(folder)));
            catalog.setItem("SpiderInfo", dictionary("C", new COSString(folder)));
        }));

        assertThat(everythingIn(copy)).doesNotContain(folder).contains("https://example.org/");
    }

    @Test
    void takesOutFilesThatHaveNoNameAndWhoMadeALayerAndForms() throws IOException {
        byte[] copy = copyOf(pdf((document, page) -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSStream file = document.getDocument().createCOSStream();
            try (OutputStream out = file.createOutputStream()) {
                out.write(SECRET.getBytes(UTF_8));
            }
            catalog.setItem("Nameless", dictionary("EF", dictionary("F", file)));
            catalog.setItem("Layer", dictionary("Usage", dictionary("CreatorInfo", dictionary("Creator", new COSString(SECRET)),
                    "User", dictionary("Name", new COSString(SECRET)), "Print", dictionary("PrintState", COSName.ON))));
            catalog.setItem("AcroForm", dictionary("XFA", new COSString(SECRET)));
        }));

        assertThat(everythingIn(copy)).doesNotContain(SECRET);
    }

    /** In a list of what a page uses, the maker of the document chose the names. */
    @Test
    void leavesAPictureThatIsCalledLikeWhatIsTakenOut() throws IOException {
        byte[] copy = copyOf(pdf((document, page) -> {
            COSDictionary pictures = new COSDictionary();
            for (String name : List.of("Thumb", "Metadata", "EmbeddedFiles")) {
                pictures.setItem(name, JPEGFactory.createFromByteArray(document, jpeg()));
            }
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, pictures);
            page.setResources(resources);
            page.getCOSObject().setItem(THUMB, JPEGFactory.createFromByteArray(document, jpeg()));
        }));

        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).extracting(COSName::getName)
                    .containsExactlyInAnyOrder("Thumb", "Metadata", "EmbeddedFiles");
            assertThat(document.getPage(0).getCOSObject().containsKey(THUMB)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASCII85Decode", "ASCIIHexDecode", "LZWDecode", "FlateDecode"})
    void takesWhatTheCameraWroteOutOfPicturesHoweverTheyArePacked(String filter) throws IOException {
        byte[] copy = copyOf(pdf((document, page) -> page.setResources(resources(packed(document, COSName.getPDFName(filter))))));

        assertThat(everythingIn(copy)).doesNotContain(SECRET);
        try (PDDocument document = Loader.loadPDF(copy)) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(((PDImageXObject) resources.getXObject(COSName.getPDFName("Im0"))).getImage().getWidth()).isEqualTo(40);
        }
    }

    /** Each picture alone is small. */
    @Test
    void unpacksNoMoreOfAllPicturesTogetherThanThereMayBe() throws IOException {
        byte[] original = pdf((document, page) -> page.setResources(resources(packed(document, COSName.FLATE_DECODE),
                packed(document, COSName.FLATE_DECODE), packed(document, COSName.FLATE_DECODE))));
        long one = jpeg().length;

        assertThatThrownBy(() -> PlainPdf.copy(new ByteArrayInputStream(original), OutputStream.nullOutputStream(), 2 * one))
                .isInstanceOf(IOException.class);
        PlainPdf.copy(new ByteArrayInputStream(original), OutputStream.nullOutputStream(), 6 * one);
    }

    @Test
    void writesNoMoreThanThereMayBe() throws IOException {
        byte[] original = pdf((document, page) -> { });
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        assertThatThrownBy(() -> PlainPdf.copy(new ByteArrayInputStream(original), new Bounded(copy, 100))).isInstanceOf(IOException.class);

        assertThat(copy.size()).isLessThanOrEqualTo(100);
    }

    private static byte[] copyOf(byte[] original) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        PlainPdf.copy(new ByteArrayInputStream(original), copy);
        return copy.toByteArray();
    }

    private static byte[] pdf(Making making) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            making.of(document, page);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PDAnnotationLink link(String address) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(PLACE);
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        return link;
    }

    private static COSDictionary dictionary(Object... keysAndValues) {
        COSDictionary dictionary = new COSDictionary();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dictionary.setItem((String) keysAndValues[i], (COSBase) keysAndValues[i + 1]);
        }
        return dictionary;
    }

    private static PDResources resources(PDImageXObject... pictures) {
        PDResources resources = new PDResources();
        for (int i = 0; i < pictures.length; i++) {
            resources.put(COSName.getPDFName("Im" + i), pictures[i]);
        }
        return resources;
    }

    private static PDImageXObject packed(PDDocument document, COSName filter) throws IOException {
        PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg());
        COSStream stream = picture.getCOSObject();
        COSArray both = new COSArray();
        both.add(filter);
        both.add(COSName.DCT_DECODE);
        try (OutputStream out = stream.createRawOutputStream()) {
            FilterFactory.INSTANCE.getFilter(filter).encode(new ByteArrayInputStream(jpeg()), out, new COSDictionary(), 0);
        }
        stream.setItem(COSName.FILTER, both);
        return picture;
    }

    /** With a secret in it, beside the pixels. */
    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", drawn);
        byte[] plain = drawn.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (SECRET.length() + 2)});
        whole.write(SECRET.getBytes(ISO_8859_1));
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    /** Every string and stream of a document, also where nothing leads to them. */
    private static String everythingIn(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                write(document.getDocument().getObjectFromPool(key), all);
            }
            write(document.getDocument().getTrailer(), all);
        }
        return all.toString();
    }

    private static void write(COSBase one, StringBuilder all) throws IOException {
        switch (one) {
            case COSObject object when object.getObject() != null && !(object.getObject() instanceof COSObject) -> write(object.getObject(), all);
            case COSString string -> all.append(string.getString()).append('\n');
            case COSDictionary dictionary -> {
                for (COSBase part : dictionary.getValues()) {
                    if (!(part instanceof COSObject)) {
                        write(part, all);
                    }
                }
                if (dictionary instanceof COSStream stream) {
                    all.append(new String(stream.createRawInputStream().readAllBytes(), ISO_8859_1)).append('\n');
                    if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                        all.append(new String(stream.createInputStream().readAllBytes(), ISO_8859_1)).append('\n');
                    }
                }
            }
            case COSArray array -> {
                for (COSBase part : array) {
                    if (!(part instanceof COSObject)) {
                        write(part, all);
                    }
                }
            }
            case null, default -> { }
        }
    }
}
