package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArashaTest
record WorkingCopiesTests(WorkingCopies copies, CaseFiles caseFiles, FileReading reading, Cases cases, As as) {

    private static final String SECRET = "Aigul Private 43.2389N";

    @Test
    void takesOutWhatTheCameraWroteAndStandsThePictureUpright() throws IOException {
        StoredFile original = add("Aigul.jpg", picture(6));

        StoredFile copy = as.role(Role.VERIFIER, () -> copies.make(original.id()));

        byte[] bytes = content(copy);
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain("Exif", "Aigul", "43.2389N");
        assertThat(copy.name()).startsWith("copy-").endsWith(".jpg").doesNotContain("Aigul");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(10, 5)).getRed()).as("the left of a picture held on its side is on top").isGreaterThan(200);
        assertThat(new Color(picture.getRGB(10, 35)).getRed()).isLessThan(60);
    }

    @Test
    void leavesTheOriginalAndLinksTheCopyToIt() throws IOException {
        byte[] bytes = picture(1);
        StoredFile original = add("a.jpg", bytes);

        StoredFile copy = as.role(Role.LAWYER, () -> copies.make(original.id()));

        assertThat(content(original)).isEqualTo(bytes);
        as.role(Role.LAWYER, () -> {
            assertThat(caseFiles.find(copy.id()).copyOf()).isEqualTo(original.id());
            assertThat(caseFiles.copiesOf(original.id())).extracting(StoredFile::id).containsExactly(copy.id());
            assertThat(caseFiles.custodyOf(original.id())).extracting(CustodyNote::handling)
                    .containsExactly(Handling.STORED, Handling.COPIED, Handling.DOWNLOADED);
            assertThat(caseFiles.custodyOf(copy.id())).extracting(CustodyNote::detail).containsExactly(original.sha256());
            assertThatThrownBy(() -> copies.make(copy.id())).hasMessage("evidence.refusal.noCopy");
        });
    }

    @Test
    void takesThePropertiesOutOfAPdf() throws IOException {
        StoredFile original = add("a.pdf", pdf(false));
        assertThat(new String(content(original), ISO_8859_1)).contains(SECRET);

        StoredFile copy = as.role(Role.VERIFIER, () -> copies.make(original.id()));

        byte[] bytes = content(copy);
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain(SECRET);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getPage(0).getMetadata()).isNull();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    /** A photograph of somebody's home says where it was taken, wherever it is put. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesWhatTheCameraWroteOutOfPicturesWithinAPdf(boolean packed) throws IOException {
        StoredFile original = add("photographs.pdf", pdfWithPicture(packed));
        try (PDDocument document = Loader.loadPDF(content(original))) {
            assertThat(new String(jpeg(document), ISO_8859_1).contains(SECRET)).isEqualTo(!packed);
        }

        StoredFile copy = as.role(Role.VERIFIER, () -> copies.make(original.id()));

        try (PDDocument document = Loader.loadPDF(content(copy))) {
            assertThat(new String(jpeg(document), ISO_8859_1)).doesNotContain("Exif", SECRET);
            BufferedImage picture = image(document).getImage();
            assertThat(picture.getWidth()).isEqualTo(40);
            assertThat(new Color(picture.getRGB(5, 10)).getRed()).isGreaterThan(200);
            assertThat(new Color(picture.getRGB(35, 10)).getRed()).isLessThan(60);
        }
    }

    @Test
    void saysOfWhatItCannotMakeACopy() throws IOException {
        StoredFile text = add("a.txt", "words".getBytes(UTF_8));
        StoredFile locked = add("locked.pdf", pdf(true));
        StoredFile broken = add("broken.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR nothing".getBytes(ISO_8859_1));

        assertThat(copies.kindOf(text)).isEmpty();
        for (StoredFile file : new StoredFile[] {text, locked, broken}) {
            as.role(Role.VERIFIER, () -> assertThatThrownBy(() -> copies.make(file.id()))
                    .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.noCopy"));
        }
    }

    @Test
    void takesWhereAndWhenItWasTakenOutOfAFilm() throws IOException {
        byte[] film = new Film().bytes();
        StoredFile original = add("Aigul.mp4", film);
        List<Integer> percents = new ArrayList<>();

        StoredFile copy = as.role(Role.VERIFIER, () -> copies.make(original.id(), percents::add));

        assertThat(copies.kindOf(original)).hasValue(CopyKind.RECORDING);
        assertThat(copy.name()).isEqualTo("copy-" + original.shortHash() + ".mp4");
        assertThat(copy.mediaType()).isEqualTo(original.mediaType());
        assertThat(content(copy)).isEqualTo(Boxes.copy(film, PlainFilm::of));
        assertThat(percents).last().isEqualTo(100);
    }

    @Test
    void makesNoCopyOfAFilmThatIsEncrypted() {
        StoredFile original = add("film.mp4", new Film().codedAs("encv").bytes());

        as.role(Role.VERIFIER, () -> assertThatThrownBy(() -> copies.make(original.id()))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.noCopy"));
    }

    /** Browsers and phones call the same kinds differently; what they are is told by their first bytes. */
    @ParameterizedTest
    @CsvSource({"heic, a.HEIC, image/heic", "mif1, a.heif, image/heif", "avif, a.avif, image/avif", "qt  , a.mov, video/quicktime",
            "isom, a.mp4, video/mp4", "mp42, a.mp4, video/mp4", "M4A , a.m4a, audio/mp4", "M4V , a.m4v, video/x-m4v",
            "3gp4, a.3gp, video/3gpp", "XAVC, a.mp4, video/mp4"})
    void knowsTheFilesOfPhonesByTheirFirstBytes(String brand, String name, String type) {
        StoredFile file = add(name, Boxes.joined(Boxes.box("ftyp", Boxes.letters((brand + "  ").substring(0, 4)), Boxes.u32(0)), Boxes.box("moov")));

        assertThat(file.mediaType()).isEqualTo(type);
        assertThat(copies.kindOf(file)).isPresent();
    }

    /** A few bytes that would be 3.6 thousand million pixels. */
    @Test
    void decodesNoPictureThatWouldFillTheMemory() throws IOException {
        byte[] png = png();
        for (int at : new int[] {16, 20}) {
            png[at] = 0;
            png[at + 1] = 0;
            png[at + 2] = (byte) 0xEA;
            png[at + 3] = 0x60;
        }
        StoredFile bomb = add("bomb.png", png);

        as.role(Role.VERIFIER, () -> assertThatThrownBy(() -> copies.make(bomb.id()))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.tooManyPixels"));
    }

    private StoredFile add(String name, byte[] bytes) {
        IncidentId incident = cases.registered();
        return as.role(Role.INTAKE, () -> caseFiles.add(incident, name, "", new ByteArrayInputStream(bytes)));
    }

    private byte[] content(StoredFile file) throws IOException {
        return as.role(Role.LAWYER, () -> reading.toSave(file.id())).getContentAsByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Forty by twenty, white on the left, black on the right, with an Exif block that says how it was held, and a secret. */
    private static byte[] picture(int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 20, 20);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0" + SECRET).getBytes(ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        whole.write(exif);
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.setMetadata(metadata(document));
            document.getDocumentCatalog().setMetadata(metadata(document));
            document.getDocumentInformation().setAuthor(SECRET);
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** @param packed once more, as some programs do */
    private static byte[] pdfWithPicture(boolean packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                PDImageXObject image = JPEGFactory.createFromByteArray(document, picture(1));
                pen.drawImage(image, 0, 0);
                if (packed) {
                    pack(image.getCOSObject());
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void pack(COSStream image) throws IOException {
        byte[] jpeg = image.createRawInputStream().readAllBytes();
        COSArray twice = new COSArray();
        twice.add(COSName.FLATE_DECODE);
        twice.add(COSName.DCT_DECODE);
        image.setItem(COSName.FILTER, twice);
        try (DeflaterOutputStream out = new DeflaterOutputStream(image.createRawOutputStream())) {
            out.write(jpeg);
        }
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        return (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    private static byte[] jpeg(PDDocument document) throws IOException {
        return image(document).getCOSObject().createRawInputStream().readAllBytes();
    }

    private static PDMetadata metadata(PDDocument document) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x>" + SECRET + "</x>").getBytes(UTF_8));
        return metadata;
    }
}
