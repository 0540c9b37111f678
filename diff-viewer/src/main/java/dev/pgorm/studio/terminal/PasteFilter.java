package dev.pgorm.studio.terminal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Takes pasted texts out of what a terminal sends (bracketed paste, {@code ESC [ 200 ~ … ESC [ 201 ~}) and leaves one character for each.
 * A key decoder would look at every sequence anew with every character, which a long text does not bear.
 */
final class PasteFilter extends Reader {

    /** Stands for a pasted text; from the private use area, where no keyboard has keys. */
    static final char PLACEHOLDER = '\uF0C5';

    private static final String BEGIN = "\u001b[200~";
    private static final String END = "\u001b[201~";

    /** A paste that never ends is what somebody types on. */
    private static final int LONGEST = 32 << 20;

    private final Reader source;
    private final StringBuilder pending = new StringBuilder();
    private final Queue<String> pasted = new ArrayDeque<>();

    PasteFilter(Reader source) {
        this.source = source;
    }

    /** The next text that was pasted. */
    Optional<String> next() {
        return Optional.ofNullable(pasted.poll());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int next = next1();
        if (next < 0) {
            return -1;
        }
        buffer[offset] = (char) next;
        return 1;
    }

    private int next1() throws IOException {
        if (pending.isEmpty()) {
            int first = source.read();
            if (first != BEGIN.charAt(0)) {
                return first;
            }
            pending.append((char) first);
        }
        if (!begins()) {
            return takePending();
        }
        pending.setLength(0);
        pasted.add(untilEnd());
        return PLACEHOLDER;
    }

    /** Whether what is pending is the beginning of a pasted text; reads on as long as it may become one. */
    private boolean begins() throws IOException {
        while (pending.length() < BEGIN.length() && BEGIN.startsWith(pending.toString()) && source.ready()) {
            int more = source.read();
            if (more < 0) {
                break;
            }
            pending.append((char) more);
        }
        return BEGIN.contentEquals(pending);
    }

    private int takePending() {
        char first = pending.charAt(0);
        pending.deleteCharAt(0);
        return first;
    }

    private String untilEnd() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST) {
            int more = source.read();
            if (more < 0) {
                break;
            }
            text.append((char) more);
            if (more == '~' && endsWithEnd(text)) {
                text.setLength(text.length() - END.length());
                break;
            }
        }
        return text.toString();
    }

    private static boolean endsWithEnd(StringBuilder text) {
        int start = text.length() - END.length();
        return start >= 0 && text.indexOf(END, start) == start;
    }

    @Override
    public boolean ready() throws IOException {
        return !pending.isEmpty() || source.ready();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
