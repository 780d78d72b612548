package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Small files made of boxes, for tests. */
final class Boxes {

    static final String SECRET = "+43.2389+076.8897/ Aigul iPhone";

    private Boxes() {}

    static byte[] box(String type, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(u32(content.length + 8), letters(type), content);
    }

    /** With its length in eight bytes. */
    static byte[] large(String type, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(u32(1), letters(type), u32(0), u32(content.length + 16), content);
    }

    /** With a version and flags. */
    static byte[] full(String type, int version, int flags, byte[]... parts) {
        return box(type, u32(version << 24 | flags), joined(parts));
    }

    static byte[] u32(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (long number : numbers) {
            bytes.putInt((int) number);
        }
        return bytes.array();
    }

    static byte[] u16(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    static byte[] zeros(int many) {
        return new byte[many];
    }

    static byte[] letters(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] secret() {
        return letters(SECRET);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** That says to whom it belongs. */
    static byte[] exif() {
        int copyright = 0x8298;
        return joined(letters("MM\0*"), u32(8), u16(1, copyright, 2), u32(SECRET.length(), 26, 0), secret());
    }

    /** A profile of colours with the name of a screen, and the numbers of red. */
    static byte[] profile() {
        byte[] name = joined(letters("desc"), u32(0), secret());
        byte[] red = joined(letters("XYZ "), u32(0, 0x6FA2, 0x38F5, 0x390));
        byte[] table = joined(u32(2), letters("desc"), u32(156, name.length), letters("rXYZ"), u32(156 + name.length, red.length));
        return joined(u32(156 + name.length + red.length), letters("appl"), zeros(16), u16(2026, 11, 29, 1, 2, 3), letters("acsp"),
                zeros(44), secret(), zeros(44 - SECRET.length()), table, name, red);
    }

    static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static int place(byte[] in, byte[] of) {
        return text(in).indexOf(text(of));
    }

    static byte[] copy(byte[] file, Copying.Cut cut) throws IOException {
        byte[] copy = cut.of(new ByteArrayInputStream(file), file.length).of(new ByteArrayInputStream(file)).readAllBytes();
        LastLook.at(new ByteArrayInputStream(copy));
        return copy;
    }
}
