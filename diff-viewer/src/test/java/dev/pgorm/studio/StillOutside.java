package dev.pgorm.studio;

import dev.pgorm.studio.model.Outside;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Surroundings in which time passes only when a test says so. */
public final class StillOutside implements Outside {

    private final Path recoveryDirectory;
    private final List<String> copies = new ArrayList<>();
    private int suspensions;
    private int repaints;
    private long nanoTime;

    public StillOutside(Path recoveryDirectory) {
        this.recoveryDirectory = recoveryDirectory;
    }

    /** Lets time pass. */
    public void advance(Duration by) {
        nanoTime += by.toNanos();
    }

    /** What was copied, the last one last. */
    public List<String> copies() {
        return List.copyOf(copies);
    }

    public int suspensions() {
        return suspensions;
    }

    public int repaints() {
        return repaints;
    }

    @Override
    public void copy(String text) {
        copies.add(text);
    }

    @Override
    public void suspend() {
        suspensions++;
    }

    @Override
    public void repaint() {
        repaints++;
    }

    @Override
    public long nanoTime() {
        return nanoTime;
    }

    @Override
    public Duration restBeforeProof() {
        return Duration.ZERO;
    }

    @Override
    public Duration restBeforeExplorer() {
        return Duration.ZERO;
    }

    @Override
    public Duration restBeforeKeeping() {
        return Duration.ZERO;
    }

    @Override
    public Path recoveryDirectory() {
        return recoveryDirectory;
    }
}
