package dev.pgorm.repl.terminal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a result back until it is known whether it fits on the screen; one that does not goes to the pager as it arrives. */
final class PagedWriter extends Writer {

    private final Writer screen;
    private final int rows;
    private final Optional<String> pager;
    private final Runnable beforePager;
    private final StringBuilder held = new StringBuilder();
    private int lines;
    private boolean overflown;
    private @Nullable Process process;
    private @Nullable Writer toPager;

    /**
     * A writer.
     *
     * @param screen where a short result goes, and a long one without a pager
     * @param rows how many lines fit
     * @param pager the pager's command
     * @param beforePager makes room for the pager
     */
    PagedWriter(Writer screen, int rows, Optional<String> pager, Runnable beforePager) {
        this.screen = screen;
        this.rows = rows;
        this.pager = pager;
        this.beforePager = beforePager;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        if (overflown) {
            target().write(buffer, offset, length);
            return;
        }
        held.append(buffer, offset, length);
        for (int i = offset; i < offset + length; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        if (lines >= rows) {
            overflow();
        }
    }

    @Override
    public void flush() throws IOException {
        if (overflown) {
            target().flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!overflown) {
            screen.append(held);
            held.setLength(0);
        }
        screen.flush();
        Process running = process;
        Writer writer = toPager;
        if (running != null && writer != null) {
            try {
                writer.close();
            } finally {
                ExternalProgram.waitFor(running);
                process = null;
            }
        }
    }

    private Writer target() {
        Writer writer = toPager;
        return writer == null ? screen : writer;
    }

    private void overflow() throws IOException {
        overflown = true;
        if (pager.isPresent()) {
            beforePager.run();
            start(pager.get());
        }
        target().append(held);
        held.setLength(0);
    }

    private void start(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putIfAbsent("LESS", "-RSX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        Process started = builder.start();
        process = started;
        toPager = new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8);
    }
}
