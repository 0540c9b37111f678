package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Lanterna's escape sequences, collected until a whole picture is done. Keys are read elsewhere. */
final class ScreenTerminal extends ANSITerminal {

    private final Supplier<TerminalSize> size;

    ScreenTerminal(OutputStream out, Supplier<TerminalSize> size) {
        super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
        this.size = size;
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size.get();
    }

    /** Lanterna writes characters one by one, which tears pairs of surrogates apart. */
    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }
}
