package org.arasha;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder of one running Arasha. A lock on a file in it keeps a second one out for as long as the first lives. */
final class DataDirectory implements AutoCloseable {

    private static final Duration NEARLY = Duration.ofSeconds(10);

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(path.resolve("arasha.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DataDirectoryInUse(path);
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new DataDirectoryUnusable(path, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /**
     * Ends a database server that outlived its application (killed, not stopped). The lock is ours, so its owner is gone;
     * the server itself is sound and shuts down in order. A process that got its number since is left alone, and so is the
     * server of another directory that this one was copied from.
     */
    void endOrphanedServer() throws IOException {
        Path pidFile = path.resolve("postgres/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3 || !isOurs(Path.of(lines.get(1)))) {
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isServer(process.info(), lines.get(1), Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
                });
    }

    private boolean isOurs(Path served) throws IOException {
        return Files.exists(served) && Files.isSameFile(served, path.resolve("postgres"));
    }

    /** Where the system does not tell the arguments of a process, the moment at which it began must do. */
    private static boolean isServer(ProcessHandle.Info process, String directory, Instant began) {
        boolean postgres = process.command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false);
        return postgres && process.arguments().map(arguments -> List.of(arguments).contains(directory))
                .orElseGet(() -> process.startInstant().filter(start -> Duration.between(start, began).abs().compareTo(NEARLY) < 0).isPresent());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
