package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.IndexDeclaration;
import dev.pgorm.lang.model.KeyDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.UniqueDeclaration;
import dev.pgorm.lang.model.ViewDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model as far as its own block says; relations lead to the other model by name only. What the passes over several blocks read.
 */
final class ModelSummary {

    /**
     * A key or unique by which a row can be told.
     *
     * @param required whether none of its fields is optional or of an unsupported type
     */
    record Criterion(List<String> fields, boolean required) {}

    /**
     * A name in the database that has to be unique, and where it comes from.
     *
     * @param constraint whether it names a constraint, not only an index
     */
    record ConstraintName(String name, boolean constraint, boolean stated, String attribute, Span span) {}

    /** The members in the order of the text; a relation stands by its name. */
    sealed interface Entry {
        record Column(Field.Scalar scalar) implements Entry {}

        record Reference(RelationSummary relation) implements Entry {}
    }

    final Block block;
    final boolean prisma;
    final boolean view;
    final String name;
    final String databaseName;
    final Optional<Span> mapSpan;
    final Optional<String> schema;
    final List<Entry> entries;
    final List<RelationSummary> relations;
    final Optional<KeyDeclaration> primaryKey;
    final Optional<ConstraintName> primaryKeyName;
    final List<UniqueDeclaration> uniques;
    final List<IndexDeclaration> indexes;
    final List<ConstraintName> indexNames;
    final List<CheckDeclaration> checks;
    final List<Criterion> criteria;
    final ModelOptions options;
    private final Map<String, Field.Scalar> scalars;

    ModelSummary(ModelDraft draft, ModelOptions options, boolean prisma, List<Entry> entries) {
        this.block = draft.block;
        this.prisma = prisma;
        this.view = draft.view;
        this.name = draft.block.nameText();
        this.databaseName = options.databaseName().orElse(name);
        this.mapSpan = options.mapSpan();
        this.schema = options.schema();
        this.entries = List.copyOf(entries);
        this.relations = List.copyOf(draft.relations);
        this.scalars = draft.scalars.isEmpty() ? Map.of() : new HashMap<>(draft.scalars);
        this.primaryKey = draft.primaryKey.map(ModelDraft.Declared::declaration);
        this.uniques = List.copyOf(draft.uniques);
        this.indexes = List.copyOf(draft.indexes);
        this.checks = List.copyOf(draft.checks);
        this.options = options;
        KeyNames names = new KeyNames(draft, databaseName, scalars);
        this.primaryKeyName = names.primaryKey();
        this.indexNames = names.indexes();
        this.criteria = names.criteria();
    }

    Field.@Nullable Scalar scalar(String field) {
        return scalars.get(field);
    }

    Map<String, Field.Scalar> scalars() {
        return scalars;
    }

    /** Whether there are rows in the database that indexes can be about: those of a table or a materialized view. */
    boolean hasIndexes() {
        return !view
                || options.definition().flatMap(ViewDefinition::materialized).isPresent();
    }

    /** All that could clash with other models' names in the database. */
    List<Object> databaseNames() {
        List<Object> names = new ArrayList<>();
        names.add(databaseName);
        names.add(schema);
        names.add(view);
        names.add(hasIndexes());
        primaryKeyName.ifPresent(each -> names.add(each.name()));
        indexNames.forEach(each -> names.add(each.name()));
        relations.forEach(each -> names.add(List.of(each.map(), each.fields())));
        return names;
    }

    /** Whether the key is exactly one field. */
    boolean hasSingleKey() {
        return primaryKey.filter(key -> key.elements().size() == 1).isPresent();
    }

    Model.Kind kind() {
        return view ? Model.Kind.VIEW : Model.Kind.MODEL;
    }

    /** The model without its relations; {@link #relations} are filled in once the other sides are known. */
    Model toModel(List<Field> fields) {
        return new Model(
                kind(),
                name,
                databaseName,
                schema,
                fields,
                primaryKey,
                uniques,
                indexes,
                checks,
                options.storage(),
                options.details(),
                options.definition(),
                options.parts(),
                options.ignored(),
                view && options.definition().isEmpty(),
                options.renamedFrom(),
                options.movedFrom(),
                block.documentation(),
                block.name().map(dev.pgorm.lang.ast.Name::span).orElse(block.span()));
    }
}
