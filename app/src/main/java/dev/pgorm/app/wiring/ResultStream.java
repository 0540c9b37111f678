package dev.pgorm.app.wiring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output in UTF-8. Other than its superclass it remembers why writing failed: a reader that has gone is no error, a
 * full disk is.
 */
public final class ResultStream extends PrintStream {

    private static final String READER_HAS_GONE = "Broken pipe";

    private final Target target;

    private ResultStream(Target target) {
        super(target, false, StandardCharsets.UTF_8);
        this.target = target;
    }

    /** A stream that writes to another one. */
    public static ResultStream to(OutputStream out) {
        return new ResultStream(new Target(out));
    }

    /** Why results were lost that somebody waits for; empty also where the reader has gone. */
    public Optional<String> loss() {
        return Optional.ofNullable(target.failure)
                .map(IOException::getMessage)
                .filter(message -> !message.equals(READER_HAS_GONE));
    }

    private static final class Target extends FilterOutputStream {
        private @Nullable IOException failure;

        Target(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
