package dev.pgorm.lang.ast;

import java.util.Collections;
import java.util.List;

/**
 * The files of one schema, in the order in which their blocks count. {@link Span#file()} is an index into it.
 *
 * @param files the files
 * @param maps what the addresses in spans mean, file by file; see {@link SourceMap}
 */
public record SourceSet(List<SourceFile> files, List<SourceMap> maps) {

    public SourceSet {
        files = List.copyOf(files);
        maps = List.copyOf(maps);
        if (files.size() != maps.size()) {
            throw new IllegalArgumentException("every file has a source map");
        }
    }

    /** Files whose spans are plain offsets. */
    public SourceSet(List<SourceFile> files) {
        this(files, Collections.nCopies(files.size(), SourceMap.identity()));
    }

    public static SourceSet of(SourceFile... files) {
        return new SourceSet(List.of(files));
    }

    public SourceFile file(Span span) {
        return files.get(span.file());
    }

    /** The offset in its file's text at which a span starts. */
    public int start(Span span) {
        return maps.get(span.file()).offset(span.start());
    }

    /** The offset in its file's text at which a span ends. */
    public int end(Span span) {
        return start(span) + span.length();
    }

    /** The text that a span covers. */
    public String text(Span span) {
        return file(span).text().substring(start(span), end(span));
    }
}
