package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the blocks of a schema live in the database. */
final class Names {

    static final String DEFAULT_SCHEMA = "public";

    private final SchemaModel schema;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, EnumDeclaration> enums = new HashMap<>();
    private final Map<String, Composite> composites = new HashMap<>();

    Names(SchemaModel schema) {
        this.schema = schema;
        schema.models().forEach(each -> models.put(each.name(), each));
        schema.enums().forEach(each -> enums.put(each.name(), each));
        schema.composites().forEach(each -> composites.put(each.name(), each));
    }

    Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    Optional<EnumDeclaration> enumeration(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    Optional<Composite> composite(String name) {
        return Optional.ofNullable(composites.get(name));
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

    static QualifiedName in(Optional<String> schema, String name) {
        return new QualifiedName(Identifier.of(schema.orElse(DEFAULT_SCHEMA)), Identifier.of(name));
    }

    /** The schemas that the text names: those that the datasource declares (else {@code public}) and those of its blocks. */
    SortedSet<String> schemas() {
        SortedSet<String> named = new TreeSet<>();
        List<String> declared = schema.datasource().map(Datasource::schemas).orElse(List.of());
        named.addAll(declared.isEmpty() ? List.of(DEFAULT_SCHEMA) : declared);
        schema.models().stream()
                .filter(each -> !each.external())
                .forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.enums().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.sequences().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.composites().forEach(each -> named.add(each.schema().orElse(DEFAULT_SCHEMA)));
        schema.programs().forEach(each -> each.schema().ifPresent(named::add));
        return named;
    }
}
