package dev.pgorm.studio.document;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.studio.text.Lines;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts at one moment. Their lines are only put together when the whole text is first asked for, by whichever thread: that takes as
 * long as the text is large, and the screen's thread need not wait for it.
 */
final class Snapshot implements Supplier<SourceSet> {

    private final List<Part> parts;
    private @Nullable SourceSet whole;

    /** One file. */
    private record Part(String name, Lines lines) {
        SourceFile file() {
            return SourceFile.of(name, lines.text());
        }
    }

    Snapshot(List<Document> documents) {
        this.parts = documents.stream()
                .map(each -> new Part(each.name(), each.editor().lines()))
                .toList();
    }

    @Override
    public synchronized SourceSet get() {
        SourceSet known = whole;
        if (known == null) {
            known = new SourceSet(parts.stream().map(Part::file).toList());
            whole = known;
        }
        return known;
    }
}
