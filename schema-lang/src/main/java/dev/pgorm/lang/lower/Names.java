package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.model.TableDetails;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the blocks of a schema live in the database. */
final class Names {

    static final String DEFAULT_SCHEMA = "public";

    private final SchemaModel schema;
    private final NavigableSet<String> schemas;
    private final Map<String, Model> models;
    private final Map<String, EnumDeclaration> enums = new HashMap<>();
    private final Map<String, Composite> composites = new HashMap<>();
    private final Map<String, QualifiedName> types = new HashMap<>();
    private final ContextExpressions contexts;
    private @Nullable LoweredModel recording;

    /** The kinds of blocks that are looked for. */
    enum Kind {
        MODEL,
        ENUM,
        COMPOSITE
    }

    /** A question for a block. */
    record Lookup(Kind kind, String name) {}

    Names(SchemaModel schema) {
        this.schema = schema;
        this.schemas = schemas(schema);
        this.models = HashMap.newHashMap(schema.models().size());
        schema.models().forEach(each -> models.put(each.name(), each));
        schema.enums().forEach(each -> enums.put(each.name(), each));
        schema.composites().forEach(each -> composites.put(each.name(), each));
        schema.objects().stream()
                .filter(each -> each instanceof SqlObject.Domain || each instanceof SqlObject.Range)
                .forEach(each -> types.put(each.head().key(), of(each.head())));
        this.contexts = new ContextExpressions(schema.contexts(), new ColumnTypes(this));
    }

    /** What is written where SQL reads a context. */
    ContextExpressions contexts() {
        return contexts;
    }

    /** Notes in {@code lowered} what is asked from now on; null to stop. */
    void record(@Nullable LoweredModel lowered) {
        recording = lowered;
    }

    private <T> @Nullable T noted(Kind kind, String name, @Nullable T found) {
        if (recording != null) {
            recording.lookedUp(new Lookup(kind, name), found);
        }
        return found;
    }

    /** The block that answers a question; null where none does. */
    @Nullable
    Object find(Lookup lookup) {
        return switch (lookup.kind()) {
            case MODEL -> models.get(lookup.name());
            case ENUM -> enums.get(lookup.name());
            case COMPOSITE -> composites.get(lookup.name());
        };
    }

    /** The domains and range types by key. */
    Map<String, QualifiedName> types() {
        return Map.copyOf(types);
    }

    /** The domain or range type of that key. */
    Optional<QualifiedName> type(String key) {
        return Optional.ofNullable(types.get(key)); // the same for all models, so nothing to note
    }

    /** Which collations the file's texts name. */
    CollationNames collations() {
        return new CollationNames(schemas(), ownNames(SqlObject.CollationBlock.class));
    }

    /** Whether the file has a dictionary of that name in the default schema. */
    boolean declaresDictionary(String name) {
        return ownNames(SqlObject.Dictionary.class).contains(name);
    }

    private Set<String> ownNames(Class<? extends SqlObject> kind) {
        return schema.objects().stream()
                .filter(kind::isInstance)
                .map(SqlObject::head)
                .filter(each -> each.schema().orElse(DEFAULT_SCHEMA).equals(DEFAULT_SCHEMA))
                .map(SqlObject.Head::databaseName)
                .collect(Collectors.toSet());
    }

    Optional<Model> model(String name) {
        return Optional.ofNullable(noted(Kind.MODEL, name, models.get(name)));
    }

    Optional<EnumDeclaration> enumeration(String name) {
        return Optional.ofNullable(noted(Kind.ENUM, name, enums.get(name)));
    }

    Optional<Composite> composite(String name) {
        return Optional.ofNullable(noted(Kind.COMPOSITE, name, composites.get(name)));
    }

    static QualifiedName of(Model model) {
        return in(model.schema(), model.databaseName());
    }

    static QualifiedName of(EnumDeclaration declaration) {
        return in(declaration.schema(), declaration.databaseName());
    }

    static QualifiedName of(Composite composite) {
        return in(composite.schema(), composite.databaseName());
    }

    static QualifiedName of(SequenceDeclaration sequence) {
        return in(sequence.schema(), sequence.databaseName());
    }

    static QualifiedName of(SqlObject.Head head) {
        return in(head.schema(), head.databaseName());
    }

    static QualifiedName in(Optional<String> schema, String name) {
        return new QualifiedName(Identifier.of(schema.orElse(DEFAULT_SCHEMA)), Identifier.of(name));
    }

    /** The schemas that the text names: those that the datasource declares (else {@code public}) and those of its blocks. */
    NavigableSet<String> schemas() {
        return schemas;
    }

    private static NavigableSet<String> schemas(SchemaModel schema) {
        NavigableSet<String> named = new TreeSet<>();
        List<String> declared = schema.datasource().map(Datasource::schemas).orElse(List.of());
        named.addAll(declared.isEmpty() ? List.of(schema.defaultSchema().orElse(DEFAULT_SCHEMA)) : declared);
        for (Model each : schema.models()) {
            if (!each.external()) {
                named.add(each.schema().orElse(DEFAULT_SCHEMA));
            }
            for (TableDetails.Partition partition : each.details().partitions()) {
                partition.schema().ifPresent(named::add);
            }
        }
        schema.enums().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.sequences().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.composites().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.programs().forEach(each -> each.schema().ifPresent(name -> named.add(name)));
        schema.objects().forEach(each -> named.add(each.head().schema().orElse(DEFAULT_SCHEMA)));
        return Collections.unmodifiableNavigableSet(named);
    }
}
