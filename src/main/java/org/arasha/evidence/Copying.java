package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a copy for use is made of a kind of file.
 *
 * @param ending  of the copy's name
 * @param largest in bytes
 * @param cut     what of the content stays as it is; null where the copy is made anew in memory
 */
record Copying(CopyKind kind, String ending, long largest, @Nullable Cut cut) {

    /** Finds what of a content stays. */
    interface Cut {
        Remains of(InputStream content, long size) throws IOException;
    }

    private static final Map<String, Copying> BY_TYPE = Map.ofEntries(
            Map.entry("image/jpeg", new Copying(CopyKind.PICTURE, "jpg", WorkingCopies.LARGEST, null)),
            Map.entry("image/png", new Copying(CopyKind.PICTURE, "png", WorkingCopies.LARGEST, null)),
            Map.entry("application/pdf", new Copying(CopyKind.PDF, "pdf", WorkingCopies.LARGEST, null)),
            Map.entry("image/heic", picture("heic", PlainHeif::of)),
            Map.entry("image/heif", picture("heif", PlainHeif::of)),
            Map.entry("image/avif", picture("avif", PlainHeif::of)),
            Map.entry("image/webp", picture("webp", PlainRiff::picture)),
            Map.entry("video/mp4", recording("mp4", PlainFilm::of)),
            Map.entry("application/mp4", recording("mp4", PlainFilm::of)),
            Map.entry("video/x-m4v", recording("m4v", PlainFilm::of)),
            Map.entry("video/quicktime", recording("mov", PlainFilm::of)),
            Map.entry("video/3gpp", recording("3gp", PlainFilm::of)),
            Map.entry("video/3gpp2", recording("3g2", PlainFilm::of)),
            Map.entry("audio/mp4", recording("m4a", PlainFilm::of)),
            Map.entry("audio/vnd.wave", recording("wav", PlainRiff::sound)),
            Map.entry("audio/mpeg", recording("mp3", PlainMp3::of)),
            Map.entry("application/ogg", recording("ogg", PlainOgg::of)),
            Map.entry("audio/ogg", recording("ogg", PlainOgg::of)),
            Map.entry("audio/opus", recording("ogg", PlainOgg::of)),
            Map.entry("audio/vorbis", recording("ogg", PlainOgg::of)));

    /** Empty where none can be made. */
    static Optional<Copying> of(StoredFile file) {
        return Optional.ofNullable(BY_TYPE.get(file.mediaType())).filter(one -> file.size() <= one.largest);
    }

    private static Copying picture(String ending, Cut cut) {
        return new Copying(CopyKind.PICTURE, ending, WorkingCopies.LARGEST, cut);
    }

    private static Copying recording(String ending, Cut cut) {
        return new Copying(CopyKind.RECORDING, ending, CaseFiles.LARGEST, cut);
    }
}
