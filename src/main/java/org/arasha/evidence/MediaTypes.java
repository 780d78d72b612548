package org.arasha.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells from its first bytes what a file is; nothing is unpacked or parsed. The name only makes it more precise (a ZIP that
 * is called .docx), and never makes a picture, a recording or a PDF of what is none: those a browser opens.
 */
final class MediaTypes {

    /** How many bytes are enough. */
    static final int NEEDED = 64 * 1024;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /**
     * @param declared what the sender calls it, heard when content and name say nothing
     * @return {@code image/jpeg}
     */
    static String detect(byte[] beginning, String name, String declared) {
        MediaType byContent = detect(beginning, new Metadata());
        MediaType precise = detect(beginning, named(name));
        boolean saysNothing = byContent.equals(MediaType.OCTET_STREAM) || byContent.equals(MediaType.TEXT_PLAIN);
        if (saysNothing && Viewing.of(precise.toString()).opensInBrowser()) {
            return byContent.toString();
        }
        return precise.equals(MediaType.OCTET_STREAM) && !Viewing.of(declared).opensInBrowser()
                ? declared : precise.toString();
    }

    /** Whether the ending of the name promises what the content is; a name without a known ending promises nothing. */
    static boolean agree(String name, String mediaType) {
        MediaType promised = detect(new byte[0], named(name));
        return promised.equals(MediaType.OCTET_STREAM) || promised.toString().equals(mediaType)
                || isRecording(promised.toString()) && isRecording(mediaType);
    }

    /** The same boxes hold sound and pictures; what a phone calls one of them is no sign of anything. */
    private static boolean isRecording(String mediaType) {
        return mediaType.startsWith("audio/") || mediaType.startsWith("video/") || mediaType.equals("application/mp4");
    }

    private static Metadata named(String name) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return named;
    }

    private static MediaType detect(byte[] beginning, Metadata metadata) {
        try {
            return TYPES.detect(beginning.length == 0 ? null : new ByteArrayInputStream(beginning), metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory is always readable", e);
        }
    }
}
