package org.arasha.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4UuidBoxDirectory;
import com.drew.metadata.wav.WavDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.io.InputStream;
import org.arasha.shared.Refusal;

/** Reads a copy once more as others would, with a reader of metadata that had no part in making it. */
final class LastLook {

    private LastLook() {}

    /** @throws Refusal when it still tells something */
    static void at(InputStream copy) throws IOException {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(copy);
        } catch (ImageProcessingException notKnownToIt) {
            return;
        }
        for (Directory directory : metadata.getDirectories()) {
            if (tells(directory)) {
                throw new Refusal("evidence.refusal.noCopy");
            }
        }
    }

    private static boolean tells(Directory directory) {
        return switch (directory) {
            case ExifDirectoryBase exif -> exif.getTagCount() > 0;
            case XmpDirectory xmp -> xmp.getTagCount() > 0;
            case IptcDirectory iptc -> iptc.getTagCount() > 0;
            case QuickTimeMetadataDirectory film -> film.getTagCount() > 0;
            case Mp4UuidBoxDirectory box -> box.getTagCount() > 0;
            case QuickTimeDirectory film -> film.containsTag(QuickTimeDirectory.TAG_ADOBE_XMP);
            case Mp4Directory film -> film.containsTag(Mp4Directory.TAG_LATITUDE) || film.containsTag(Mp4Directory.TAG_LONGITUDE);
            case WavDirectory sound -> sound.containsTag(WavDirectory.TAG_ARTIST) || sound.containsTag(WavDirectory.TAG_TITLE)
                    || sound.containsTag(WavDirectory.TAG_DATE_CREATED);
            default -> false;
        };
    }
}
