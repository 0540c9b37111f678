package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** Collects what one pass has to tell. */
final class Findings {

    private final List<Diagnostic> found = new ArrayList<>();
    private final List<ContextUse> contextUses = new ArrayList<>();

    void add(Diagnostics.Builder diagnostic) {
        found.add(diagnostic.build());
    }

    void addAll(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            found.addAll(diagnostics);
        }
    }

    /** Notes where a context is read, for who knows all blocks to judge. */
    void contextUses(List<ContextUse> uses) {
        contextUses.addAll(uses);
    }

    /** Where contexts are read. */
    List<ContextUse> contextUses() {
        return List.copyOf(contextUses);
    }

    int size() {
        return found.size();
    }

    List<Diagnostic> list() {
        return List.copyOf(found);
    }
}
