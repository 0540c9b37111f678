package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with carets in it, and a service for the text without them.
 *
 * @param text the text without its carets
 * @param carets where they stood
 * @param service the service
 */
record ServiceCase(String text, List<Integer> carets, SchemaService service) {

    private static final char CARET = '‸';

    static ServiceCase of(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readString(file));
    }

    static ServiceCase of(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Integer> carets = new ArrayList<>();
        for (int index = 0; index < marked.length(); index++) {
            if (marked.charAt(index) == CARET) {
                carets.add(text.length());
            } else {
                text.append(marked.charAt(index));
            }
        }
        return new ServiceCase(text.toString(), carets, service(name, text.toString()));
    }

    static SchemaService service(String name, String text) {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of(name, text)));
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        diagnostics.addAll(resolution.diagnostics());
        return new SchemaService(parsed, resolution.model(), diagnostics);
    }

    /** The line of a caret with the caret in it. */
    String shown(int caret) {
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int end = text.indexOf('\n', caret);
        return (text.substring(start, caret) + CARET + text.substring(caret, end < 0 ? text.length() : end)).strip();
    }

    /** A range with its line and what stands there. */
    String shown(TextRange range) {
        long line = text.substring(0, range.start())
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
        int column = range.start() - text.lastIndexOf('\n', range.start() - 1);
        return line + ":" + column + " " + text.substring(range.start(), range.end());
    }
}
