package org.arasha.evidence;

import static org.arasha.evidence.Boxes.copy;
import static org.arasha.evidence.Boxes.joined;
import static org.arasha.evidence.Boxes.letters;
import static org.arasha.evidence.Boxes.place;
import static org.arasha.evidence.Boxes.secret;
import static org.arasha.evidence.Boxes.text;
import static org.arasha.evidence.Boxes.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainOggTests {

    private static final int OF_A_CLOCK = 0x5E0F1A2B;
    private static final int BEGINS = 2;
    private static final byte[] OPUS = joined(letters("OpusHead"), new byte[] {1, 1}, zeros(9));
    private static final byte[] VORBIS = joined(letters("\u0001vorbis"), zeros(23));
    private static final byte[] VOICE = letters("the voice that was heard");

    @Test
    void leavesTheVoiceOfAMessageWhereItIsAndNoComment() throws IOException {
        byte[] original = joined(page(BEGINS, 0, OPUS), page(0, 1, tags("OpusTags", secret())), page(0, 2, VOICE), page(4, 3, VOICE));

        byte[] copy = copy(original, PlainOgg::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "ARTIST", "libopus").contains("OpusHead", "OpusTags").hasSize(original.length);
        assertThat(place(copy, VOICE)).isPositive().isEqualTo(place(original, VOICE));
        assertThat(checkedPages(copy)).isEqualTo(4);
        ByteBuffer empty = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).position(place(copy, letters("OpusTags")) + 8);
        assertThat(empty.position(empty.position() + 4 + empty.getInt()).getInt()).as("comments").isZero();
    }

    @Test
    void emptiesCommentsThatGoOverPagesAndKeepsTheSetupBehindThem() throws IOException {
        byte[] comments = joined(tags("\u0003vorbis", joined(secret(), zeros(100_000), secret())), new byte[] {1});
        byte[] setup = letters("\u0005vorbis and how it is set up");
        int fits = 255 * 255;
        byte[] original = joined(page(BEGINS, 0, VORBIS), page(0, 1, Arrays.copyOf(comments, fits)),
                page(1, 2, Arrays.copyOfRange(comments, fits, comments.length), setup), page(4, 3, VOICE));

        byte[] copy = copy(original, PlainOgg::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "ARTIST").contains("and how it is set up").hasSize(original.length);
        assertThat(copy[place(copy, setup) - 1]).as("what shows that the comments have ended").isEqualTo((byte) 1);
        assertThat(checkedPages(copy)).isEqualTo(4);
    }

    @Test
    void saysOfNoCopyWhenItsOriginalWasMade() throws IOException {
        byte[] original = joined(page(BEGINS, 0, OPUS), page(0, 1, tags("OpusTags", secret())), page(4, 2, VOICE));

        assertThat(text(original)).contains(text(clock()));
        assertThat(text(copy(original, PlainOgg::of))).doesNotContain(text(clock()));
    }

    @Test
    void refusesWhatIsNoSingleSoundOrDamaged() {
        byte[] head = page(BEGINS, 0, OPUS);
        byte[] comments = page(0, 1, tags("OpusTags", secret()));
        byte[] voice = page(4, 2, VOICE);
        for (byte[] other : new byte[][] {joined(page(BEGINS, 0, letters("\u0080theora and more")), comments, voice),
                joined(page(BEGINS, 0, joined(OPUS, secret())), comments, voice), joined(page(0, 0, OPUS), comments, voice),
                joined(head, voice), joined(head, comments, head, voice), joined(head, comments, Arrays.copyOf(voice, voice.length - 1)),
                joined(head, comments, voice, secret()), joined(head, page(0, 1, Arrays.copyOf(tags("OpusTags", secret()), 12)), voice), head,
                zeros(0), letters("OggS")}) {
            assertThatThrownBy(() -> copy(other, PlainOgg::of)).isInstanceOf(IOException.class);
        }
    }

    /** A page may say nothing but that the packet before it has ended. */
    @Test
    void emptiesCommentsThatFillTheirPageToTheLastByte() throws IOException {
        int fits = 255 * 255;
        byte[] comments = tags("OpusTags", joined(secret(), zeros(fits - tags("OpusTags", secret()).length)));
        byte[] original = joined(page(BEGINS, 0, OPUS), page(0, 1, comments), page(1, 2, zeros(0)), page(4, 3, VOICE));

        byte[] copy = copy(original, PlainOgg::of);

        assertThat(text(copy)).doesNotContain(Boxes.SECRET, "ARTIST").hasSize(original.length);
        assertThat(checkedPages(copy)).isEqualTo(4);
    }

    @Test
    void refusesAPageThatIsNotAsItWasWritten() {
        byte[] original = joined(page(BEGINS, 0, OPUS), page(0, 1, tags("OpusTags", secret())), page(4, 2, VOICE));
        for (int at : new int[] {place(original, OPUS) + 12, place(original, secret()), place(original, VOICE), original.length - VOICE.length - 10}) {
            byte[] damaged = original.clone();
            damaged[at] ^= 1;

            assertThatThrownBy(() -> copy(damaged, PlainOgg::of)).as("byte %s", at).isInstanceOf(IOException.class).hasMessage("A page is damaged");
        }
    }

    @Test
    void refusesWhatLiesBehindTheLastPage() {
        byte[] head = page(BEGINS, 0, OPUS);
        byte[] comments = page(0, 1, tags("OpusTags", secret()));
        byte[] behind = page(0, 3, secret());

        for (byte[] original : new byte[][] {joined(head, comments, page(4, 2, VOICE), behind), joined(head, page(4, 1, tags("OpusTags", secret())), behind),
                joined(page(BEGINS | 4, 0, OPUS), comments, behind)}) {
            assertThatThrownBy(() -> copy(original, PlainOgg::of)).isInstanceOf(IOException.class).hasMessage("There is more than one stream in it");
        }
    }

    /** However many there were, they would be kept in memory. */
    @Test
    void refusesCommentsThatNeverEnd() {
        byte[] original = joined(page(BEGINS, 0, OPUS), page(0, 1), page(0, 2), page(0, 3, tags("OpusTags", secret())), page(4, 4, VOICE));

        assertThatThrownBy(() -> copy(original, PlainOgg::of)).isInstanceOf(IOException.class)
                .hasMessage("There is a page without anything among its comments");
    }

    /** A program's name and one comment. */
    private static byte[] tags(String begins, byte[] artist) {
        byte[] program = letters("libopus of Aigul");
        byte[] comment = joined(letters("ARTIST="), artist);
        return joined(letters(begins), u32(program.length), program, u32(1), u32(comment.length), comment);
    }

    private static byte[] u32(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private static byte[] clock() {
        return u32(OF_A_CLOCK);
    }

    /** A packet that fills its segments goes on. */
    private static byte[] page(int flags, int number, byte[]... packets) {
        ByteBuffer segments = ByteBuffer.allocate(255);
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0 && segments.hasRemaining(); left -= 255) {
                segments.put((byte) Math.min(left, 255));
            }
        }
        byte[] lacing = Arrays.copyOf(segments.array(), segments.position());
        byte[] page = joined(letters("OggS"), new byte[] {0, (byte) flags}, zeros(8), clock(), u32(number), zeros(4),
                new byte[] {(byte) lacing.length}, lacing, joined(packets));
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(22, checksum(page));
        return page;
    }

    private static int checkedPages(byte[] stream) {
        int pages = 0;
        for (int at = 0; at < stream.length; pages++) {
            int segments = stream[at + 26] & 0xFF;
            int length = 27 + segments;
            for (int i = 0; i < segments; i++) {
                length += stream[at + 27 + i] & 0xFF;
            }
            byte[] page = Arrays.copyOfRange(stream, at, at + length);
            ByteBuffer numbers = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
            int said = numbers.getInt(22);
            numbers.putInt(22, 0);
            assertThat(said).as("checksum of page %s", pages).isEqualTo(checksum(page));
            at += length;
        }
        return pages;
    }

    /** Bit by bit, as RFC 3533 describes it. */
    private static int checksum(byte[] page) {
        int sum = 0;
        for (byte one : page) {
            sum ^= one << 24;
            for (int i = 0; i < 8; i++) {
                sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
        }
        return sum;
    }
}
