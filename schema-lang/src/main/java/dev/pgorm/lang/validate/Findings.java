package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** Collects what one pass has to tell. */
final class Findings {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostics.Builder diagnostic) {
        found.add(diagnostic.build());
    }

    void addAll(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            found.addAll(diagnostics);
        }
    }

    int size() {
        return found.size();
    }

    List<Diagnostic> list() {
        return List.copyOf(found);
    }
}
