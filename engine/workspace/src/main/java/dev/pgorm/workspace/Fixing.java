package dev.pgorm.workspace;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.SchemaText;
import dev.pgorm.workspace.project.TextFiles;
import dev.pgorm.workspace.source.SchemaReader;
import dev.pgorm.workspace.source.SchemaReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the safe fixes of diagnostics into the files. */
final class Fixing {

    /** One fix can make room for the next; a circle of fixes must end. */
    private static final int ROUNDS = 10;

    private final SchemaReader schemas;

    Fixing(SchemaReader schemas) {
        this.schemas = schemas;
    }

    int fix(Supplier<SchemaText> text, Progress progress) {
        int fixed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            progress.checkpoint();
            SchemaText current = text.get();
            int now = fixOnce(current, schemas.read(current.sources()));
            if (now == 0) {
                return fixed;
            }
            fixed += now;
        }
        return fixed;
    }

    private static int fixOnce(SchemaText text, SchemaReading reading) {
        int fixed = 0;
        for (int file = 0; file < text.paths().size(); file++) {
            int index = file;
            List<Diagnostic.Fix> fixes = reading.diagnostics().stream()
                    .map(Diagnostic::fix)
                    .flatMap(Optional::stream)
                    .filter(fix -> fix.span().file() == index)
                    .toList();
            fixed += write(text, reading, index, fixes);
        }
        return fixed;
    }

    private static int write(SchemaText text, SchemaReading reading, int file, List<Diagnostic.Fix> fixes) {
        List<Diagnostic.Fix> backwards = new ArrayList<>(fixes);
        backwards.sort(Comparator.comparingInt(
                        (Diagnostic.Fix fix) -> reading.sources().start(fix.span()))
                .reversed());
        StringBuilder changed =
                new StringBuilder(text.sources().files().get(file).text());
        int untouchedEnd = changed.length();
        int count = 0;
        for (Diagnostic.Fix fix : backwards) {
            int end = reading.sources().end(fix.span());
            if (end <= untouchedEnd) {
                untouchedEnd = reading.sources().start(fix.span());
                changed.replace(untouchedEnd, end, fix.replacement());
                count++;
            }
        }
        if (count > 0
                && !changed.toString().equals(text.sources().files().get(file).text())) {
            TextFiles.write(
                    text.paths().get(file), text.sources().files().get(file).name(), changed.toString());
            return count;
        }
        return 0;
    }
}
