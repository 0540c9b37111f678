package dev.pgorm.studio.terminal;

import java.io.IOException;
import java.io.Reader;
import org.jline.utils.NonBlockingReader;

/**
 * What a JLine terminal sends, as an ordinary reader that can be stopped without losing a character: the next one belongs to whoever reads
 * the terminal afterwards.
 */
final class TerminalReader extends Reader {

    /** How long the rest of a key's sequence may take, also over a slow line. */
    private static final long REST_OF_SEQUENCE_MILLIS = 25;

    /** How often a reader looks whether it is still wanted. */
    private static final long LOOK_MILLIS = 250;

    private final NonBlockingReader source;
    private volatile boolean stopped;
    private int pushedBack = -1;

    TerminalReader(NonBlockingReader source) {
        this.source = source;
    }

    /** The end of the text is reached, for whoever reads. */
    void stop() {
        stopped = true;
    }

    @Override
    public int read() throws IOException {
        if (pushedBack >= 0) {
            int character = pushedBack;
            pushedBack = -1;
            return character;
        }
        while (!stopped) {
            int character = source.read(LOOK_MILLIS);
            if (character != NonBlockingReader.READ_EXPIRED) {
                return character;
            }
        }
        return -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int character = read();
        if (character < 0) {
            return -1;
        }
        buffer[offset] = (char) character;
        return 1;
    }

    @Override
    public boolean ready() throws IOException {
        if (pushedBack < 0 && !stopped) {
            int character = source.read(REST_OF_SEQUENCE_MILLIS);
            pushedBack = character >= 0 ? character : -1;
        }
        return pushedBack >= 0;
    }

    @Override
    public void close() {
        stop();
    }
}
