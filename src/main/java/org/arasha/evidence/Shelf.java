package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.arasha.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contents on disk, named by their hash: {@code evidence/ab/cdef…}. What lies there is whole, because it is written and
 * flushed beside its place and moved there by one rename; and it is never written again.
 */
@Component
class Shelf {

    static final long LARGEST = 25L * 1024 * 1024;

    record Content(String sha256, long size) {}

    private final Path folder;

    Shelf(@Value("${arasha.data}") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("evidence");
    }

    /** @throws Refusal when it is longer than {@link #LARGEST} */
    Content put(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "arriving-", ".part");
        try {
            Content written = write(content, draft);
            Path place = place(written.sha256());
            Files.createDirectories(place.getParent());
            move(draft, place);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private static Content write(InputStream content, Path draft) throws IOException {
        MessageDigest hash = sha256();
        long size = 0;
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), hash)) {
            byte[] piece = new byte[64 * 1024];
            for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
                size += length;
                if (size > LARGEST) {
                    throw new Refusal("evidence.refusal.tooLarge", LARGEST / 1024 / 1024);
                }
                out.write(piece, 0, length);
            }
            file.force(true);
        }
        return new Content(HexFormat.of().formatHex(hash.digest()), size);
    }

    private static void move(Path draft, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.move(draft, place);
        } catch (FileAlreadyExistsException sameContentMeanwhile) {
            return;
        }
        flush(place.getParent());
        flush(place.getParent().getParent());
    }

    /** A rename lasts once its folder is flushed; Windows cannot open a folder and does not need to. */
    private static void flush(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
