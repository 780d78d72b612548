package org.arasha.evidence;

import java.util.Set;

/**
 * How a browser can show a type within the page. What is not named here – pages, drawings with scripts, programs, office
 * files – is saved and never opened.
 */
public enum Viewing {
    IMAGE, PDF, TEXT, AUDIO, VIDEO,
    /** A picture that browsers do not show. */
    UNSHOWN_IMAGE,
    NONE;

    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/avif");
    private static final Set<String> UNSHOWN_IMAGES =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/tiff");
    private static final Set<String> AUDIOS = Set.of("audio/mpeg", "audio/mp4", "audio/aac", "audio/x-aac", "audio/ogg",
            "audio/vorbis", "audio/opus", "audio/flac", "audio/x-flac", "audio/vnd.wave", "audio/x-wav", "audio/amr", "audio/webm");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/webm", "video/ogg", "video/quicktime", "video/3gpp",
            "video/3gpp2", "video/x-m4v", "video/x-matroska", "application/mp4");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv");

    public static Viewing of(String mediaType) {
        if (IMAGES.contains(mediaType)) {
            return IMAGE;
        }
        if (UNSHOWN_IMAGES.contains(mediaType)) {
            return UNSHOWN_IMAGE;
        }
        if (AUDIOS.contains(mediaType)) {
            return AUDIO;
        }
        if (VIDEOS.contains(mediaType)) {
            return VIDEO;
        }
        if (TEXTS.contains(mediaType)) {
            return TEXT;
        }
        return mediaType.equals("application/pdf") ? PDF : NONE;
    }

    /** Whether the browser gets the file itself; a text is put on the page as text. */
    public boolean opensInBrowser() {
        return switch (this) {
            case IMAGE, PDF, AUDIO, VIDEO -> true;
            case TEXT, UNSHOWN_IMAGE, NONE -> false;
        };
    }
}
