package dev.pgorm.studio.model;

import java.nio.file.Path;
import java.time.Duration;

/** What the studio needs of its surroundings. */
public interface Outside {

    /** Puts a text into the clipboard of whoever sits before the terminal. */
    void copy(String text);

    /** Stops the program until the user's shell wakes it. */
    void suspend();

    /** Paints everything again. */
    void repaint();

    /** A clock for how long things take. */
    long nanoTime();

    /** How long nobody must have typed before a plan is tried on a copy. */
    Duration restBeforeProof();

    /** How long nobody must have typed before the explorer follows. */
    Duration restBeforeExplorer();

    /** How long nobody must have typed before a text that is not saved is kept. */
    Duration restBeforeKeeping();

    /** Where texts that were not saved are kept. */
    Path recoveryDirectory();
}
