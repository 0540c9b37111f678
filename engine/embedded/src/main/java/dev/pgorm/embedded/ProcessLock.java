package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A lock on a file that excludes other processes (the system frees it when its holder dies) and other threads of this one. */
final class ProcessLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel channel;

    private ProcessLock(ReentrantLock threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    /** Waits for the lock; gives up with {@link EmbeddedProblem.Busy}. */
    static ProcessLock acquire(Path file, ServerUser user) throws EmbeddedServerException, IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(file.toAbsolutePath(), path -> new ReentrantLock());
        if (!acquire(threads)) {
            throw new EmbeddedServerException(new EmbeddedProblem.Busy(file));
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            user.own(file);
            lock(channel, file);
            locked = true;
            return new ProcessLock(threads, channel);
        } finally {
            if (!locked) {
                close(channel);
                threads.unlock();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            threads.unlock();
        }
    }

    private static void lock(FileChannel channel, Path file) throws EmbeddedServerException, IOException {
        Patience patience = new Patience(PATIENCE);
        while (!tryLock(channel)) {
            if (!patience.waitMore()) {
                throw new EmbeddedServerException(new EmbeddedProblem.Busy(file));
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException otherClassLoader) {
            return false;
        }
    }

    private static boolean acquire(ReentrantLock threads) {
        try {
            return threads.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
