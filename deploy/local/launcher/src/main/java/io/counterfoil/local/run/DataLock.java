package io.counterfoil.local.run;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One run at a time on a data folder; the operating system frees the lock when the process ends, however it ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel file;

    private DataLock(FileChannel file) {
        this.file = file;
    }

    static DataLock take(DataFolder folder) {
        try {
            FileChannel file = FileChannel.open(
                    folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw new CannotStart("The data folder " + folder.path()
                        + " is in use by another run: stop that one, or choose another folder with --data DIR.");
            }
            return new DataLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when somebody else has it: another process, or a run in this one. */
    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
