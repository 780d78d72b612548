package org.arasha.evidence;

import static org.arasha.evidence.Boxes.box;
import static org.arasha.evidence.Boxes.copy;
import static org.arasha.evidence.Boxes.full;
import static org.arasha.evidence.Boxes.joined;
import static org.arasha.evidence.Boxes.large;
import static org.arasha.evidence.Boxes.letters;
import static org.arasha.evidence.Boxes.place;
import static org.arasha.evidence.Boxes.secret;
import static org.arasha.evidence.Boxes.text;
import static org.arasha.evidence.Boxes.u16;
import static org.arasha.evidence.Boxes.u32;
import static org.arasha.evidence.Boxes.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHeifTests {

    private static final byte[] TILES = letters("tile of the left, tile of the right");
    private static final byte[] ALPHA = letters("how transparent");
    private static final byte[] SMALL = letters("small picture of what was cut away");
    private static final byte[] GRID = {0, 0, 0, 1, 2, (byte) 128, 1, 104};
    private static final byte[] EXIF = joined(u32(0), Boxes.exif());

    @Test
    void leavesThePictureWithItsTilesAndMapsAndNothingElse() throws IOException {
        byte[] original = picture("hvc1", 0);

        byte[] copy = copy(original, PlainHeif::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "rdf+xml", "MM\0*", text(SMALL), "thmb").hasSize(original.length - 4 - secret().length);
        for (byte[] piece : new byte[][] {TILES, ALPHA, GRID, letters("hvcC"), letters("rXYZ"), letters("dimg"), letters("auxl")}) {
            assertThat(place(copy, piece)).isPositive().isEqualTo(place(original, piece));
        }
        assertThat(copy(copy, PlainHeif::of)).as("a copy of the copy").isEqualTo(copy);
    }

    @Test
    void takesAnAvifToo() throws IOException {
        assertThat(text(copy(picture("av01", 0), PlainHeif::of))).contains(text(TILES)).doesNotContain(Boxes.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "unci"})
    void refusesWhatItCannotVouchFor(String coding) {
        assertThatThrownBy(() -> copy(picture(coding, 0), PlainHeif::of)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5_000, 5_000})
    void refusesPartsThatLieElsewhere(int misplaced) {
        assertThatThrownBy(() -> copy(picture("hvc1", misplaced), PlainHeif::of)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesASeriesOfPictures() {
        assertThatThrownBy(() -> copy(joined(box("moov"), picture("hvc1", 0)), PlainHeif::of)).isInstanceOf(IOException.class);
    }

    /** Parts of no bytes take none to name: a small file could name thousands of millions. */
    @Test
    void refusesPartsWithoutEnd() throws IOException {
        byte[] places = full("iloc", 0, 0, u16(0, 2), u16(1, 0, 0xFFFF), u16(2, 0, 0xFFFF));

        assertThatThrownBy(() -> new ItemPlaces(List.of(one(places))).keep(Set.of(), new MediaData(List.of(), Remains.inPlace(0))))
                .hasMessageContaining("more parts");
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false"})
    void takesAPictureLaidOfOthersAsDeepAsPhonesLayThem(int deep, boolean taken) {
        byte[] items = zeros(0);
        byte[] references = zeros(0);
        for (int i = deep - 1; i > 0; i--) {
            references = joined(references, box("dimg", u16(i, 1, i + 1)));
        }
        for (int i = 1; i <= deep; i++) {
            items = joined(items, item(i, "hvc1"));
        }
        byte[] iinf = full("iinf", 0, 0, u16(deep), items);
        byte[] iref = full("iref", 0, 0, references);

        assertThat(catchThrowable(() -> PictureItems.of(List.of(one(full("pitm", 0, 0, u16(1))), one(iinf), one(iref)))) == null).isEqualTo(taken);
    }

    @Test
    void refusesALongHeadingWhereReadersStumbleOverIt() {
        assertThatThrownBy(() -> copy(joined(large("mdat", secret()), picture("hvc1", 0)), PlainHeif::of)).hasMessageContaining("long heading");
    }

    @Test
    void refusesProfilesOfMoreNumbersThanThereAre() {
        byte[] profile = joined(zeros(128), u32(201), zeros(12 * 201));

        assertThatThrownBy(() -> PlainProfile.clean(Box.of(profile, 0), 0)).isInstanceOf(IOException.class);
    }

    private static Box one(byte[] box) {
        return Box.of(box, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iloc", "iinf", "infe", "iref", "dimg", "ipco", "idat", "colr", "pitm"})
    void refusesBoxesThatPromiseMoreThanTheyHold(String type) {
        byte[] picture = picture("hvc1", 0);
        System.arraycopy(u32(0x7FFFFFFF), 0, picture, place(picture, letters(type)) - 4, 4);

        assertThatThrownBy(() -> copy(picture, PlainHeif::of)).isInstanceOf(IOException.class);
    }

    private static byte[] picture(String coding, int misplaced) {
        byte[] ftyp = box("ftyp", letters("heic"), u32(0), letters("mif1heic"));
        byte[] mdat = box("mdat", secret(), TILES, EXIF, ALPHA, SMALL, secret());
        int media = ftyp.length + meta(coding, 0).length + 8 + secret().length;
        return joined(ftyp, meta(coding, media + misplaced), mdat, box("mpvd", secret()), letters("SEFT"), secret());
    }

    /** 1 is the picture, laid of 2 and 3; 4 is Exif, 5 XMP, 6 how transparent it is, 7 a small picture of it. */
    private static byte[] meta(String coding, int media) {
        int alpha = media + TILES.length + EXIF.length;
        byte[] iinf = full("iinf", 0, 0, u16(7), item(1, "grid"), item(2, coding), item(3, coding), item(4, "Exif"),
                full("infe", 2, 0, u16(5, 0), letters("mime" + Boxes.SECRET + "\0application/rdf+xml\0")), item(6, coding), item(7, coding));
        byte[] iref = full("iref", 0, 0, box("dimg", u16(1, 2, 2, 3)), box("cdsc", u16(4, 1, 1)), box("cdsc", u16(5, 1, 1)),
                box("auxl", u16(6, 1, 1), secret()), box("thmb", u16(7, 1, 1)));
        byte[] iloc = full("iloc", 1, 0, u16(0x4400, 7), lies(1, 1, 0, GRID.length), lies(2, 0, media, 18),
                lies(3, 0, media + 18, TILES.length - 18), lies(4, 0, media + TILES.length, EXIF.length),
                lies(5, 1, GRID.length, Boxes.SECRET.length()), lies(6, 0, alpha, ALPHA.length), lies(7, 0, alpha + ALPHA.length, SMALL.length));
        byte[] ipco = box("ipco", box("hvcC", letters("setup")), full("ispe", 0, 0, u32(640, 360), secret()), box("colr", letters("prof"), Boxes.profile()),
                full("udes", 0, 0, secret()), full("auxC", 0, 0, letters("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")));
        byte[] ipma = full("ipma", 0, 0, u32(1), u16(1), new byte[] {2, 1, 2});
        return full("meta", 0, 0, full("hdlr", 0, 0, u32(0), letters("pict"), zeros(12), secret()),
                full("pitm", 0, 0, u16(1)), iinf, iref, iloc, box("iprp", ipco, ipma), box("idat", GRID, secret()),
                box("dinf", full("dref", 0, 0, u32(1), full("url ", 0, 1, secret()))), box("uuid", secret()));
    }

    private static byte[] item(int number, String type) {
        return full("infe", 2, 0, u16(number, 0), letters(type), secret(), zeros(1));
    }

    private static byte[] lies(int number, int method, int begin, int length) {
        return joined(u16(number, method, 0, 1), u32(begin, length));
    }
}
