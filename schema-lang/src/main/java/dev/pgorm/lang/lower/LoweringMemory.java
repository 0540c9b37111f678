package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the models of the last schema became, for a lowering of the next one: a model that the resolver took over, among the same other
 * blocks, gives the same objects, which then need not be compared either. For one thread at a time.
 */
public final class LoweringMemory {

    /** What all models depend on. */
    private record Settings(
            Optional<Datasource> datasource,
            List<SequenceDeclaration> sequences,
            List<ContextDeclaration> contexts,
            CollationNames collations,
            Map<String, QualifiedName> types) {

        static Settings of(SchemaModel schema, Names names) {
            return new Settings(
                    schema.datasource(), schema.sequences(), schema.contexts(), names.collations(), names.types());
        }
    }

    private @Nullable Settings settings;
    private Catalog catalog = Catalog.empty();
    private IdentityHashMap<Model, LoweredModel> before = new IdentityHashMap<>();
    private IdentityHashMap<Model, LoweredModel> now = new IdentityHashMap<>();

    /** The same, for a lowering of another schema after the last one; what either learns the other does not. */
    public LoweringMemory copy() {
        LoweringMemory copy = new LoweringMemory();
        copy.settings = settings;
        copy.catalog = catalog;
        copy.before = new IdentityHashMap<>(before);
        copy.now = new IdentityHashMap<>(now);
        return copy;
    }

    /** Begins with a schema. */
    void begin(SchemaModel schema, Names names) {
        Settings current = Settings.of(schema, names);
        before = current.equals(settings) ? now : new IdentityHashMap<>();
        now = new IdentityHashMap<>(schema.models().size());
        settings = current;
    }

    /** What became of that very model; null where that is not known. */
    @Nullable
    LoweredModel find(Model model) {
        return before.get(model);
    }

    void remember(Model model, LoweredModel lowered) {
        now.put(model, lowered);
    }

    /** The whole of the last schema. */
    Catalog catalog() {
        return catalog;
    }

    void remember(Catalog whole) {
        catalog = whole;
    }
}
