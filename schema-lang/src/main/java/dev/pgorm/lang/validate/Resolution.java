package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.SchemaModel;
import java.util.List;

/** What resolving a schema gave: the model, what there is to tell, and what the next run can take over. */
public final class Resolution {

    private final SchemaModel model;
    private final List<Diagnostic> diagnostics;
    private final ResolutionMemory memory;

    Resolution(SchemaModel model, List<Diagnostic> diagnostics, ResolutionMemory memory) {
        this.model = model;
        this.diagnostics = List.copyOf(diagnostics);
        this.memory = memory;
    }

    /** The model; complete only when there is no error. */
    public SchemaModel model() {
        return model;
    }

    /** Errors and warnings in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether there is an error among the diagnostics. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    ResolutionMemory memory() {
        return memory;
    }

    @Override
    public String toString() {
        return "Resolution[" + diagnostics.size() + " diagnostics]";
    }
}
