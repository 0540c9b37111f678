package dev.pgorm.lang.ast;

import java.util.List;

/** The files of one schema, in the order in which their blocks count. {@link Span#file()} is an index into it. */
public record SourceSet(List<SourceFile> files) {

    public SourceSet {
        files = List.copyOf(files);
    }

    public static SourceSet of(SourceFile... files) {
        return new SourceSet(List.of(files));
    }

    public SourceFile file(Span span) {
        return files.get(span.file());
    }

    /** The text that a span covers. */
    public String text(Span span) {
        return file(span).text().substring(span.start(), span.end());
    }
}
