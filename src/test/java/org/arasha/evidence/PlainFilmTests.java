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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFilmTests {

    /** Of a clock that counts sixteen to a second. */
    private static final long ONE_WEEK = 16L * 7 * 24 * 3600;

    static Stream<Film> films() {
        return Stream.of(new Film(), new Film().headFirst(), new Film().inEightBytes(), new Film().headFirst().inEightBytes(), new Film().codedAs("hvc1"));
    }

    /** Positions in a title, in a track of their own, in XMP, between the frames, in names of programs and behind tables. */
    @ParameterizedTest
    @MethodSource("films")
    void leavesFramesAndSoundsWhereTheyAreAndNothingElse(Film film) throws IOException {
        byte[] original = film.bytes();

        byte[] copy = copy(original, PlainFilm::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "appl", "xyz", "meta", "ZZZZ", "CAEP").contains("isom\0\0\0\0isommp42isom").hasSize(original.length);
        for (byte[] piece : new byte[][] {Film.FRAMES, Film.SOUNDS, Film.LAST_FRAME, letters("avcC"), letters("esds"), letters("stsz")}) {
            assertThat(place(copy, piece)).isPositive().isEqualTo(place(original, piece));
        }
        assertThat(copy(copy, PlainFilm::of)).as("a copy of the copy").isEqualTo(copy);
    }

    @Test
    void endsWithTheLastBox() throws IOException {
        byte[] film = new Film().bytes();

        assertThat(copy(new Film().with(joined(letters("SEFT"), secret())).bytes(), PlainFilm::of)).hasSameSizeAs(film);
        assertThat(text(copy(new Film().with(box("mpvd", secret())).bytes(), PlainFilm::of))).doesNotContain(Boxes.SECRET);
    }

    @Test
    void takesAFilmThatWasWrittenWhileItWasTaken() throws IOException {
        byte[] original = inPieces(ONE_WEEK);
        byte[] copy = copy(original, PlainFilm::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET);
        assertThat(place(copy, Film.FRAMES)).isPositive().isEqualTo(place(original, Film.FRAMES));
    }

    /** Programs that save broadcasts count from the year 1970: the first frame says when it was taken. */
    @Test
    void refusesPiecesThatCountFromADayOfTheCalendar() {
        assertThatThrownBy(() -> copy(inPieces(ONE_WEEK + 1), PlainFilm::of)).hasMessageContaining("when it was taken");
    }

    /** The same programs have a film begin when nothing has been shown for fifty years. */
    @ParameterizedTest
    @CsvSource({"12, 0x7FFFFFFF, false", "16, 0x7FFFFFFF, false", "12, 3000, true", "16, 0xFFFFFFFF, true"})
    void refusesCutsThatCountFromADayOfTheCalendar(int place, long ticks, boolean taken) {
        byte[] film = new Film().bytes();
        System.arraycopy(u32(ticks), 0, film, place(film, letters("elst")) + place, 4);

        assertThat(catchThrowable(() -> copy(film, PlainFilm::of)) == null).isEqualTo(taken);
    }

    /** What MPEG-4 calls by one name may be single pictures, each with what the camera wrote into it. */
    @ParameterizedTest
    @CsvSource({"0x20, true", "0x61, true", "0x6A, true", "0x6C, false", "0x6D, false"})
    void takesOnlyFilmsOfMpeg(int coding, boolean taken) {
        byte[] decoder = {4, (byte) 0x80, 1, (byte) coding};
        byte[] esds = full("esds", 0, 0, new byte[] {3, 7, 0, 1, 0}, decoder);
        byte[] film = recording("vide", full("vmhd", 0, 1, zeros(8)), box("mp4v", zeros(78), esds), full("stsz", 0, 0, u32(0, 1, 8)), u32(1, 1, 1));

        assertThat(catchThrowable(() -> copy(film, PlainFilm::of)) == null).isEqualTo(taken);
    }

    @Test
    void refusesAFilmThatDoesNotSayWhereAllOfItLies() {
        byte[] film = recording("vide", full("vmhd", 0, 1, zeros(8)), box("vp09", zeros(78)), full("stsz", 0, 0, u32(4, 4)), u32(1, 3, 1));

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).hasMessageContaining("where all of it lies");
    }

    @Test
    void refusesColoursToldInAWayThatIsNotKnown() {
        byte[] coding = box("vp09", zeros(78), box("colr", letters("mine"), secret()));
        byte[] film = recording("vide", full("vmhd", 0, 1, zeros(8)), coding, full("stsz", 0, 0, u32(0, 1, 8)), u32(1, 1, 1));

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).hasMessageContaining("colours");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 6})
    void refusesAFilmThatCallsItselfManyThingsOrHalfOfOne(int more) {
        byte[] film = new Film().with(box("ftyp", letters("isom"), zeros(more))).bytes();

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).hasMessageContaining("what it is");
    }

    /** A reader that believes the lengths it finds among pictures and sounds takes two gigabytes of memory for nothing. */
    @Test
    void showsTheLastLookNothingOfWhatIsSeenAndHeard() throws IOException {
        byte[] film = new Film().inEightBytes().bytes();

        byte[] shown = PlainFilm.of(new ByteArrayInputStream(film), film.length).written().readAllBytes();

        assertThat(text(shown)).hasSize(film.length).contains("ftyp", "moov", "stsz").doesNotContain(text(Film.FRAMES), text(Film.SOUNDS));
    }

    @Test
    void refusesALongHeadingWhereReadersStumbleOverIt() {
        byte[] film = joined(box("ftyp", letters("isom"), u32(0)), large("moov", zeros(100)));

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).hasMessageContaining("more of itself");
    }

    /** Cameras write sounds that are not compressed, and count each as one byte however long it is. */
    @Test
    void keepsSoundsThatAreNotCompressedWhole() throws IOException {
        byte[] head = box("sowt", zeros(6), u16(1), zeros(8), u16(2, 16, 0, 0), u32(48_000L << 16));
        byte[] original = recording("soun", full("smhd", 0, 0, zeros(4)), head, full("stsz", 0, 0, u32(1, 3)), u32(1, 3, 1));
        byte[] copy = copy(original, PlainFilm::of);

        assertThat(text(copy)).contains("frame-1 fram").doesNotContain("frame-1 frame");
    }

    /** QuickTime describes sounds at more length, and wraps up what MP4 says in one box. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsTheLongerDescriptionsOfQuickTime(int version) throws IOException {
        byte[] wave = box("wave", box("frma", letters("mp4a")), box("mp4a", zeros(4)), box("esds", letters("setup")), box("note", secret()),
                u32(8, 0));
        byte[] coding = box("mp4a", zeros(6), u16(1, version, 0), letters("appl"), u16(2, 16, -2, 0), u32(0), zeros(version == 1 ? 16 : 36), wave,
                box("chan", zeros(12)), box("udta", secret()));
        byte[] copy = copy(recording("soun", full("smhd", 0, 0, zeros(4)), coding, full("stsz", 0, 0, u32(0, 2), u32(8, 10)), u32(1, 2, 1)),
                PlainFilm::of);

        assertThat(text(copy)).contains("wave", "frma", "esds", "setup", "chan", "frame-1 frame-two ").doesNotContain(Boxes.SECRET, "appl", "note");
    }

    @Test
    void readsLengthsOfHalfAByte() throws IOException {
        byte[] coding = box("samr", zeros(28), box("damr", letters("fone\1"), zeros(4)));
        byte[] copy = copy(recording("soun", full("smhd", 0, 0, zeros(4)), coding, full("stz2", 0, 0, u32(4, 3), new byte[] {0x36, 0x20}),
                u32(1, 3, 1)), PlainFilm::of);

        assertThat(text(copy)).contains("frame-1 fra").doesNotContain("frame-1 fram", "fone");
    }

    static Stream<Film> refused() {
        return Stream.of(new Film().codedAs("encv"), new Film().codedAs("jpeg"), new Film().leaningOn(full("url ", 0, 0, letters("b.mp4\0"))),
                new Film().misplacedBy(-10_000), new Film().misplacedBy(10_000), new Film().misplacedBy(1_000_000_000));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotVouchFor(Film film) {
        assertThatThrownBy(() -> copy(film.bytes(), PlainFilm::of)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stsz", "stsc", "stco", "stts", "mvhd", "hdlr", "stbl", "stsd", "dref", "avc1"})
    void refusesBoxesThatPromiseMoreThanTheyHold(String type) {
        byte[] film = new Film().bytes();
        int at = place(film, letters(type));
        System.arraycopy(u32(0x7FFFFFFF), 0, film, at - 4, 4);

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stsz", "stsc", "stco", "stts"})
    void refusesTablesThatPromiseMoreThanTheyHold(String type) {
        byte[] film = new Film().bytes();
        int at = place(film, letters(type)) + (type.equals("stsz") ? 12 : 8);
        System.arraycopy(u32(0x7FFFFFFF), 0, film, at, 4);

        assertThatThrownBy(() -> copy(film, PlainFilm::of)).isInstanceOf(IOException.class);
    }

    @Test
    void tellsNothingOfAFilmThatBreaksOffWhereverItDoes() {
        byte[] film = new Film().headFirst().bytes();
        for (int length = 0; length < film.length; length++) {
            byte[] part = Arrays.copyOf(film, length);
            try {
                assertThat(text(copy(part, PlainFilm::of))).doesNotContain(Boxes.SECRET);
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining(Boxes.SECRET);
            }
        }
    }

    @Test
    void holdsNoHeadInMemoryThatIsTooLong() {
        byte[] head = joined(box("ftyp", letters("isom"), u32(0)), u32(0x10000000), letters("moov"));

        assertThatThrownBy(() -> PlainFilm.of(new ByteArrayInputStream(head), 0x20000000L)).isInstanceOf(IOException.class);
    }

    /** A second reader has the last word. */
    @Test
    void lastLookSeesWhatAFilmStillTells() {
        byte[] film = new Film().headFirst().bytes();
        System.arraycopy(letters("isom"), 0, film, 8, 4);

        assertThatThrownBy(() -> LastLook.at(new ByteArrayInputStream(film))).isInstanceOf(Refusal.class);
    }

    /** @param before how long it was taken before its first piece */
    private static byte[] inPieces(long before) {
        byte[] trex = full("trex", 0, 0, u32(1, 1, 0, 0, 0));
        byte[] head = head("vide", full("vmhd", 0, 1, zeros(8)), box("vp09", zeros(78)), full("stsz", 0, 0, u32(0, 0)), zeros(0), 0,
                box("mvex", trex, full("trex", 0, 0, u32(7, 1, 0, 0, 0), secret())));
        int length = fragment(0, before).length;
        return joined(head, fragment(length + 8, before), box("mdat", Film.FRAMES, secret()), box("mfra", secret()));
    }

    private static byte[] fragment(int place, long before) {
        byte[] run = full("trun", 0, 0x201, u32(2, place, 8, 10), secret());
        byte[] tfdt = full("tfdt", 1, 0, u32(0, before), secret());
        byte[] other = box("traf", full("tfhd", 0, 0x20000, u32(7)), full("trun", 0, 0x201, u32(1, place + 18, Boxes.SECRET.length())));
        return box("moof", full("mfhd", 0, 0, u32(1)), box("traf", full("tfhd", 0, 0x20000, u32(1), secret()), tfdt, run, box("uuid", secret())), other);
    }

    private static byte[] recording(String handler, byte[] header, byte[] coding, byte[] sizes, byte[] groups) {
        int media = head(handler, header, coding, sizes, groups, 0, zeros(0)).length + 8;
        return joined(head(handler, header, coding, sizes, groups, media, zeros(0)), box("mdat", Film.FRAMES, secret()));
    }

    private static byte[] head(String handler, byte[] header, byte[] coding, byte[] sizes, byte[] groups, int media, byte[] more) {
        byte[] places = media == 0 && groups.length == 0 ? full("stco", 0, 0, u32(0)) : full("stco", 0, 0, u32(1, media));
        byte[] stbl = box("stbl", full("stsd", 0, 0, u32(1), coding), full("stsc", 0, 0, u32(groups.length / 12), groups), sizes, places);
        byte[] minf = box("minf", header, box("dinf", full("dref", 0, 0, u32(1), full("url ", 0, 1))), stbl);
        byte[] mdia = box("mdia", full("mdhd", 0, 0, u32(0, 0, 16, 0, 0)), full("hdlr", 0, 0, u32(0), letters(handler), zeros(13)), minf);
        byte[] trak = box("trak", full("tkhd", 0, 7, u32(0, 0, 1), zeros(68)), mdia);
        return joined(box("ftyp", letters("qt  "), u32(0)), box("moov", full("mvhd", 0, 0, zeros(96)), trak, more));
    }
}
