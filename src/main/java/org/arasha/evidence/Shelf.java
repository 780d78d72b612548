package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.arasha.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.PathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Contents on disk, named by their hash: {@code evidence/ab/cdef…}. What lies there is whole, because it is written and
 * flushed beside its place and moved there by one rename.
 */
@Component
class Shelf implements Store {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final int PIECE = 256 * 1024;

    /** A file still arriving was written to a moment ago, on this node or another that shares the folder. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    @Autowired
    Shelf(@Value("${arasha.data}") Path data, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("evidence");
        this.clock = clock;
    }

    @Override
    public Content put(InputStream content, long most) throws IOException {
        Path draft = draft();
        try {
            Content written = write(content, draft, most);
            settle(draft, written.sha256());
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Resource get(String sha256) {
        return new PathResource(place(sha256));
    }

    /** Removes what was arriving when the application was killed. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime abandoned = FileTime.from(clock.instant().minus(ABANDONED));
        try (Stream<Path> left = Files.list(folder)) {
            for (Path draft : left.filter(path -> path.toString().endsWith(".part")).toList()) {
                if (Files.getLastModifiedTime(draft).compareTo(abandoned) < 0) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private Path draft() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "arriving-", ".part");
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static Content write(InputStream content, Path draft, long most) throws IOException {
        Sha256 hash = new Sha256();
        byte[] piece = new byte[PIECE];
        byte[] beginning = content.readNBytes(MediaTypes.NEEDED);
        if (beginning.length == 0) {
            throw new Refusal("evidence.refusal.empty");
        }
        long size = 0;
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int length = beginning.length; length > 0; length = content.readNBytes(piece, 0, PIECE)) {
                byte[] next = size == 0 ? beginning : piece;
                size += length;
                if (size > most) {
                    throw new Refusal("evidence.refusal.tooLarge", most / 1024 / 1024);
                }
                hash.add(next, length);
                write(file, ByteBuffer.wrap(next, 0, length));
            }
            flush(file);
        }
        return new Content(hash.hex(), size, beginning);
    }

    private static void write(FileChannel file, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static void flush(FileChannel file) {
        try {
            file.force(true);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static Refusal noRoom(IOException e) {
        log.error("A file could not be written: the disk is full, or cannot be written to", e);
        return new Refusal("evidence.refusal.noRoom");
    }

    /** What is there already is read again before it is relied on: a damaged one gives way to the whole one. */
    private void settle(Path draft, String sha256) {
        Path place = place(sha256);
        if (isWhole(place, sha256)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            flushFolder(place.getParent());
            flushFolder(folder);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private boolean isWhole(Path place, String sha256) {
        try {
            return Files.exists(place) && Sha256.of(get(sha256)).equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A rename lasts once its folder is flushed; Windows cannot open a folder and does not need to. */
    private static void flushFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }
}
