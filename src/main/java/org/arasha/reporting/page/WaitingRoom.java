package org.arasha.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.arasha.reporting.FileRate;
import org.arasha.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Where files wait until their form is sent, so that none is lost when a field of it is wrong. What is never sent goes within
 * two days, and all that waits together takes no more than a set room, however many send at once.
 */
@Component
class WaitingRoom {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PIECE = 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final long room;
    private final Taken taken;
    private final FileRate rate;
    private final Clock clock;

    WaitingRoom(@Value("${arasha.data}") Path data, @Value("${arasha.reports.waiting-room}") DataSize room, FileRate rate, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("waiting");
        this.room = room.toBytes();
        this.taken = new Taken(folder.resolveSibling("waiting.taken"), this::count);
        this.rate = rate;
        this.clock = clock;
    }

    /**
     * Takes in a file while it arrives.
     *
     * @throws Refusal     when it is empty or too large, there is no room here or on the disk, or this hour has had too much
     * @throws IOException when the sender breaks off
     */
    Waiting take(String name, InputStream content) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        Path place = folder.resolve(key);
        try {
            long size = write(content, place);
            if (size == 0) {
                throw new Refusal("reporting.refusal.emptyFile");
            }
            // The day is enough to know when it may go.
            Files.setLastModifiedTime(place, FileTime.from(today()));
        } catch (IOException | RuntimeException broken) {
            try {
                remove(place);
            } catch (IOException left) {
                // It goes with what was never sent.
                broken.addSuppressed(left);
            }
            throw broken;
        }
        return new Waiting(key, shortened(name));
    }

    Optional<Path> find(Waiting file) {
        return Optional.of(folder.resolve(file.key())).filter(Files::isRegularFile);
    }

    void clear(List<Waiting> sent) {
        for (Waiting file : sent) {
            try {
                remove(folder.resolve(file.key()));
            } catch (IOException left) {
                // It goes with what was never sent.
            }
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() throws IOException {
        FileTime abandoned = FileTime.from(today().minus(KEPT));
        try (Stream<Path> waiting = files()) {
            for (Path file : waiting.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(abandoned) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
        if (Files.isDirectory(folder)) {
            taken.recount();
        }
    }

    private long count() throws IOException {
        try (Stream<Path> waiting = files()) {
            return waiting.mapToLong(file -> room(file.toFile().length())).sum();
        }
    }

    /** What a file of this length takes; a tiny one as much as a piece. */
    private static long room(long length) {
        return length == 0 ? 0 : Math.max(FileRate.PIECE, length);
    }

    private void remove(Path file) throws IOException {
        if (Files.exists(file)) {
            taken.change(before -> {
                long freed = room(file.toFile().length());
                return Files.deleteIfExists(file) ? before - freed : before;
            });
        }
    }

    private Stream<Path> files() throws IOException {
        return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    }

    private long write(InputStream content, Path place) throws IOException {
        long size = 0;
        try (OutputStream out = open(place)) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                if (size > org.arasha.evidence.Files.LARGEST) {
                    throw new Refusal("evidence.refusal.tooLarge", org.arasha.evidence.Files.LARGEST / 1024 / 1024);
                }
                if (!rate.take(piece.length)) {
                    throw new Refusal("reporting.refusal.noRoom");
                }
                write(piece, out, room(size) - room(size - piece.length));
            }
        }
        return size;
    }

    /** One piece at a time, so that what is seen of the others is on the disk, and nobody counts on the same room. */
    private void write(byte[] piece, OutputStream out, long more) {
        try {
            taken.change(before -> {
                if (before + more > room) {
                    throw new Refusal("reporting.refusal.noRoom");
                }
                out.write(piece);
                return before + more;
            });
        } catch (IOException full) {
            throw new Refusal("reporting.refusal.noRoom");
        }
    }

    private OutputStream open(Path place) {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(place);
        } catch (IOException full) {
            throw new Refusal("reporting.refusal.noRoom");
        }
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private Instant today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate().atStartOfDay(clock.getZone()).toInstant();
    }
}
