package org.arasha.reporting.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How many bytes a room has taken, in one file that every node which shares the room locks, so that none counts on the same
 * place and nobody counts all its files for each piece that arrives.
 */
final class Taken {

    private final Path file;
    private final Count anew;

    interface Count {
        long count() throws IOException;
    }

    interface Change {
        /** @return how many are taken now */
        long from(long taken) throws IOException;
    }

    /** @param anew counts what is there, where the file does not say it */
    Taken(Path file, Count anew) {
        this.file = file;
        this.anew = anew;
    }

    synchronized void change(Change change) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
            long before = channel.read(number, 0) == Long.BYTES ? number.getLong(0) : anew.count();
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, change.from(before)), 0);
        }
    }

    /** What a crash has left uncounted or counted twice is right again. */
    void recount() throws IOException {
        change(before -> anew.count());
    }
}
