package org.arasha.evidence;

import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** What senders say about a file, made safe to keep and to send on. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The last part of a path, without signs that are not seen or turn the text around; long names keep their ending. */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.substring(Math.max(0, last.length() - LONGEST))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) {
            return "file";
        }
        return plain;
    }

    /** The type without its parameters; what is none is plain bytes. */
    static String mediaType(String type) {
        try {
            MimeType parsed = MimeTypeUtils.parseMimeType(type);
            return parsed.getType() + "/" + parsed.getSubtype();
        } catch (InvalidMimeTypeException none) {
            return MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
