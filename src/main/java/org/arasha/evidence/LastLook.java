package org.arasha.evidence;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
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
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.arasha.shared.Refusal;

/** Reads a copy once more as others would, with a reader of metadata that had no part in making it. */
final class LastLook {

    /** It takes a sound, or a file that only pretends to be of another kind, into memory whole, and would end the application. */
    private static final Set<FileType> READ_IN_PIECES = EnumSet.of(FileType.Mp4, FileType.QuickTime, FileType.Heif, FileType.WebP);
    private static final long OF_NO_KNOWN_LENGTH = -1;

    private LastLook() {}

    /** @throws Refusal when it still tells something */
    static void at(InputStream copy) throws IOException {
        BufferedInputStream begin = new BufferedInputStream(copy);
        FileType kind = FileTypeDetector.detectFileType(begin);
        if (!READ_IN_PIECES.contains(kind)) {
            return;
        }
        for (Directory directory : read(begin, kind).getDirectories()) {
            if (tells(directory)) {
                throw new Refusal("evidence.refusal.noCopy");
            }
        }
    }

    private static Metadata read(InputStream copy, FileType kind) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(copy, OF_NO_KNOWN_LENGTH, kind);
        } catch (ImageProcessingException notKnownToIt) {
            return new Metadata();
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
            default -> false;
        };
    }
}
