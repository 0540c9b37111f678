package dev.pgorm.lang.diagnostic;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic.Severity;
import dev.pgorm.lang.diagnostic.LineIndex.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows diagnostics to people: code and message, the source lines with the places marked, what to do. */
public final class DiagnosticRenderer {

    /** Nobody reads more than these, and a file that is no schema has one for each of its words. */
    private static final int MOST_DIAGNOSTICS = 200;

    /** Names stand in messages, and a name can be a line of megabytes. */
    private static final int LONGEST_SENTENCE = 1000;

    private final SourceSet sources;
    private final Palette palette;
    private final Map<Integer, LineIndex> lines = new HashMap<>();

    /**
     * A renderer for the diagnostics of some files.
     *
     * @param sources the files; for a parse result its own {@code sources()}
     */
    public DiagnosticRenderer(SourceSet sources, Palette palette) {
        this.sources = sources;
        this.palette = palette;
    }

    /** With or without colours. */
    public enum Palette {
        PLAIN,
        ANSI
    }

    /** The diagnostics, an empty line between them; after the first 200 only how many more there are. */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic each : diagnostics.subList(0, Math.min(MOST_DIAGNOSTICS, diagnostics.size()))) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            render(each, text);
        }
        int more = diagnostics.size() - MOST_DIAGNOSTICS;
        if (more > 0) {
            text.append("\n… and ").append(more).append(" more, not shown\n");
        }
        return text.toString();
    }

    /** One diagnostic; ends with a line end. */
    public String render(Diagnostic diagnostic) {
        return render(List.of(diagnostic));
    }

    private void render(Diagnostic diagnostic, StringBuilder text) {
        Colour main = diagnostic.severity() == Severity.ERROR ? Colour.RED : Colour.YELLOW;
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        text.append(paint(main, severity + "[" + diagnostic.code() + "]"))
                .append(paint(Colour.BOLD, ": " + shortened(diagnostic.message())))
                .append('\n');

        Map<Integer, List<Mark>> marks = marks(diagnostic);
        int gutter = marks.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> Integer.toString(mark.line).length())
                .max()
                .orElse(1);
        boolean first = true;
        for (Map.Entry<Integer, List<Mark>> each : marks.entrySet()) {
            file(each.getKey(), each.getValue(), gutter, first, main, text);
            first = false;
        }
        diagnostic.help().ifPresent(help -> note("help", help, gutter, text));
        Optional<String> fix = diagnostic.fix().map(Diagnostic.Fix::title);
        fix.ifPresent(title -> note("fix", title, gutter, text));
    }

    private Map<Integer, List<Mark>> marks(Diagnostic diagnostic) {
        Map<Integer, List<Mark>> byFile = new LinkedHashMap<>();
        add(byFile, diagnostic.span(), "", true);
        for (Diagnostic.Label label : diagnostic.labels()) {
            add(byFile, label.span(), label.text(), false);
        }
        return byFile;
    }

    private void add(Map<Integer, List<Mark>> byFile, Span span, String words, boolean primary) {
        int start = sources.start(span);
        Mark mark = new Mark(index(span.file()).line(start), start, sources.end(span), words, primary);
        byFile.computeIfAbsent(span.file(), file -> new ArrayList<>()).add(mark);
    }

    private void file(int file, List<Mark> marks, int gutter, boolean first, Colour main, StringBuilder text) {
        Position position = index(file).position(marks.getFirst().start);
        text.repeat(' ', gutter)
                .append(paint(Colour.BLUE, first ? "--> " : "::: "))
                .append(sources.files().get(file).name())
                .append(':')
                .append(position.line())
                .append(':')
                .append(position.column())
                .append('\n');
        bar(gutter, text);
        text.append('\n');

        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt((Mark mark) -> mark.line).thenComparingInt(mark -> mark.start));
        int shown = 0;
        for (Mark mark : sorted) {
            if (shown > 0 && mark.line > shown + 1) {
                text.append(paint(Colour.BLUE, "...")).append('\n');
            }
            SourceExcerpt excerpt = excerpt(file, mark);
            if (mark.line != shown) {
                sourceLine(mark.line, gutter, excerpt, text);
            }
            markLine(mark, gutter, excerpt, main, text);
            shown = mark.line;
        }
    }

    private SourceExcerpt excerpt(int file, Mark mark) {
        LineIndex index = index(file);
        int lineEnd = Math.max(index.end(mark.line), mark.start);
        String source = sources.files().get(file).text();
        return SourceExcerpt.of(
                source, index.start(mark.line), Math.min(lineEnd, source.length()), mark.start, mark.end);
    }

    private void sourceLine(int line, int gutter, SourceExcerpt excerpt, StringBuilder text) {
        String number = Integer.toString(line);
        text.repeat(' ', gutter - number.length()).append(paint(Colour.BLUE, number + " |"));
        if (!excerpt.text().isEmpty()) {
            text.append(' ').append(excerpt.text().stripTrailing());
        }
        text.append('\n');
    }

    private void markLine(Mark mark, int gutter, SourceExcerpt excerpt, Colour main, StringBuilder text) {
        bar(gutter, text);
        String underline = (mark.primary ? "^" : "-").repeat(excerpt.width());
        String words = mark.words.isEmpty() ? "" : " " + mark.words;
        text.append(' ')
                .repeat(' ', excerpt.column())
                .append(paint(mark.primary ? main : Colour.BLUE, underline + words))
                .append('\n');
    }

    private void note(String kind, String words, int gutter, StringBuilder text) {
        text.repeat(' ', gutter)
                .append(paint(Colour.BLUE, " ="))
                .append(' ')
                .append(paint(Colour.BOLD, kind + ":"))
                .append(' ')
                .append(shortened(words).replace("\n", "\n" + " ".repeat(gutter + 3)))
                .append('\n');
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_SENTENCE) {
            return words;
        }
        int end =
                Character.isHighSurrogate(words.charAt(LONGEST_SENTENCE - 1)) ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE;
        return words.substring(0, end) + "…";
    }

    private void bar(int gutter, StringBuilder text) {
        text.repeat(' ', gutter).append(paint(Colour.BLUE, " |"));
    }

    private LineIndex index(int file) {
        return lines.computeIfAbsent(
                file, each -> LineIndex.of(sources.files().get(each).text()));
    }

    private String paint(Colour colour, String words) {
        return switch (palette) {
            case PLAIN -> words;
            case ANSI -> "\u001B[" + colour.code + "m" + words + "\u001B[0m";
        };
    }

    private record Mark(int line, int start, int end, String words, boolean primary) {}

    private enum Colour {
        RED("1;31"),
        YELLOW("1;33"),
        BLUE("1;34"),
        BOLD("1");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
