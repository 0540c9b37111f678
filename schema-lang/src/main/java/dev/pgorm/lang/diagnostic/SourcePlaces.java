package dev.pgorm.lang.diagnostic;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import java.util.HashMap;
import java.util.Map;

/** Where spans stand, as people say it. The lines of each file are found once, whatever the number of spans. Not for several threads. */
public final class SourcePlaces {

    private final SourceSet sources;
    private final Map<Integer, LineIndex> lines = new HashMap<>();

    /** Places in a text. */
    public SourcePlaces(SourceSet sources) {
        this.sources = sources;
    }

    /**
     * A place.
     *
     * @param file index of the file in its source set
     * @param name what the user calls the file
     * @param position where in the file
     */
    public record Place(int file, String name, LineIndex.Position position) {

        /** {@code schema.pgorm:14:3}. */
        @Override
        public String toString() {
            return name + ":" + position.line() + ":" + position.column();
        }
    }

    /** Where a span starts. */
    public Place of(Span span) {
        return new Place(span.file(), sources.file(span).name(), lines(span).position(sources.start(span)));
    }

    /** Finds the lines of a span's file, so that asking for places there takes no time later. */
    public void prepare(Span span) {
        lines(span);
    }

    private LineIndex lines(Span span) {
        return lines.computeIfAbsent(
                span.file(), _ -> LineIndex.of(sources.file(span).text()));
    }
}
