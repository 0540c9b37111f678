package dev.pgorm.lang.diagnostic;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.LineIndex.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A diagnostic in terms that mean something outside of a source set: file names, lines and columns. Its members are those of a
 * diagnostic in {@code --format json}.
 *
 * @param severity {@code error} or {@code warning}
 */
public record LocatedDiagnostic(
        String code,
        String name,
        String severity,
        String message,
        String file,
        Place span,
        List<Label> labels,
        Optional<String> help,
        Optional<Fix> fix) {

    public LocatedDiagnostic {
        labels = List.copyOf(labels);
    }

    /** From where to where. */
    public record Place(Position start, Position end) {}

    /** A secondary place. */
    public record Label(String file, Place span, String text) {}

    /** A safe edit. */
    public record Fix(String file, Place span, String replacement, String title) {}

    /** The diagnostics with their places, in the same order. */
    public static List<LocatedDiagnostic> of(List<Diagnostic> diagnostics, SourceSet sources) {
        Map<Integer, LineIndex> lines = new HashMap<>();
        return diagnostics.stream().map(each -> locate(each, sources, lines)).toList();
    }

    private static LocatedDiagnostic locate(Diagnostic diagnostic, SourceSet sources, Map<Integer, LineIndex> lines) {
        return new LocatedDiagnostic(
                diagnostic.code(),
                diagnostic.name(),
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                diagnostic.message(),
                sources.file(diagnostic.span()).name(),
                place(diagnostic.span(), sources, lines),
                diagnostic.labels().stream()
                        .map(each -> new Label(
                                sources.file(each.span()).name(), place(each.span(), sources, lines), each.text()))
                        .toList(),
                diagnostic.help(),
                diagnostic
                        .fix()
                        .map(each -> new Fix(
                                sources.file(each.span()).name(),
                                place(each.span(), sources, lines),
                                each.replacement(),
                                each.title())));
    }

    private static Place place(Span span, SourceSet sources, Map<Integer, LineIndex> lines) {
        LineIndex index = lines.computeIfAbsent(
                span.file(), file -> LineIndex.of(sources.files().get(file).text()));
        return new Place(index.position(sources.start(span)), index.position(sources.end(span)));
    }
}
