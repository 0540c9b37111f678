package dev.pgorm.repl.session;

import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Screen;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where results go: to the console, or into the file of {@code \o}. */
public final class ResultTarget {

    private final Console console;
    private final Paging paging;
    private Optional<Path> file = Optional.empty();

    ResultTarget(Console console, Paging paging) {
        this.console = console;
        this.paging = paging;
    }

    /** The file that results go to, instead of the console. */
    public Optional<Path> file() {
        return file;
    }

    /** Sends what follows into a file, or to the console again. */
    public void file(Optional<Path> newFile) {
        file = newFile;
    }

    /** The same without a pager. */
    public ResultTarget unpaged() {
        ResultTarget target = new ResultTarget(console, Paging.NEVER);
        target.file = file;
        return target;
    }

    /** What results are written for. */
    public Screen screen() {
        return file.isPresent() ? Screen.unbounded(Glyphs.UNICODE) : console.screen();
    }

    /** Where one result goes; to be closed behind it. */
    public Writer open() throws IOException {
        if (file.isPresent()) {
            return Files.newBufferedWriter(
                    file.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return console.openResult(paging);
    }
}
