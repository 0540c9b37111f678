package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.lower.PrismaNames;
import dev.pgorm.lang.validate.ModelSummary.ConstraintName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names in the database that two things of the schema would share. */
final class NameClashes {

    /** A name within a schema. */
    private record Key(String schema, String name) {}

    private record Holder(ConstraintName name, boolean prisma) {}

    private final Findings findings;

    NameClashes(Findings findings) {
        this.findings = findings;
    }

    void checkTables(Collection<ModelSummary> models) {
        Map<Key, ModelSummary> tables = new HashMap<>(models.size() * 2);
        for (ModelSummary model : models) {
            ModelSummary first = tables.putIfAbsent(new Key(schema(model), model.databaseName), model);
            if (first != null && !first.name.equals(model.name)) {
                Span span = model.mapSpan.orElseGet(() -> nameSpan(model));
                findings.add(Diagnostics.builder(AttributeCode.DATABASE_NAME_TAKEN)
                        .at(span)
                        .with("name", model.databaseName)
                        .with("what", "table")
                        .with("first", first.name)
                        .with("second", model.name)
                        .label(first.mapSpan.orElseGet(() -> nameSpan(first)), "first"));
            }
        }
    }

    private static String schema(ModelSummary model) {
        return model.schema.orElse("public");
    }

    private static Span nameSpan(ModelSummary model) {
        return model.block.name().map(dev.pgorm.lang.ast.Name::span).orElse(model.block.span());
    }

    /**
     * Keys and indexes share a namespace per schema. In the whole language only stated names clash: others get a number, as in
     * PostgreSQL.
     */
    void checkIndexes(Collection<ModelSummary> models) {
        Map<Key, Holder> names = new HashMap<>(models.size() * 4);
        for (ModelSummary model : models) {
            if (model.hasIndexes() && !model.databaseName.isEmpty()) {
                model.primaryKeyName.ifPresent(name -> index(names, model, name));
                model.indexNames.forEach(name -> index(names, model, name));
                checkForeignKeys(model);
            }
        }
    }

    private void index(Map<Key, Holder> names, ModelSummary model, ConstraintName name) {
        Holder first = names.putIfAbsent(new Key(schema(model), name.name()), new Holder(name, model.prisma));
        if (first != null) {
            report(name, first.name(), model.prisma || first.prisma());
        }
    }

    /** The constraints of a table share a namespace; Prisma counts its indexes among them, PostgreSQL does not. */
    private void checkForeignKeys(ModelSummary model) {
        if (model.relations.isEmpty()) {
            return;
        }
        Map<String, ConstraintName> names = new HashMap<>();
        model.primaryKeyName.ifPresent(name -> names.put(name.name(), name));
        for (ConstraintName name : model.indexNames) {
            if (model.prisma || name.constraint()) {
                names.put(name.name(), name);
            }
        }
        for (RelationSummary relation : model.relations) {
            if (relation.hasFields() && !relation.list()) {
                ConstraintName name = foreignKey(model, relation);
                ConstraintName first = names.putIfAbsent(name.name(), name);
                if (first != null) {
                    report(name, first, model.prisma);
                }
            }
        }
    }

    private static ConstraintName foreignKey(ModelSummary model, RelationSummary relation) {
        List<String> columns = relation.fields().orElse(List.of()).stream()
                .map(field -> {
                    dev.pgorm.lang.model.Field.Scalar scalar = model.scalar(field);
                    return scalar == null ? field : scalar.columnName();
                })
                .toList();
        String name = relation.map()
                .orElseGet(() -> PrismaNames.foreignKey(Identifier.of(model.databaseName), columns)
                        .value());
        return new ConstraintName(name, true, relation.map().isPresent(), "@relation", relation.mapSpan());
    }

    private void report(ConstraintName name, ConstraintName first, boolean prisma) {
        if (prisma || (name.stated() && first.stated())) {
            findings.add(Diagnostics.builder(AttributeCode.CONSTRAINT_NAME_TAKEN)
                    .at(name.span())
                    .with("name", name.name())
                    .with("attribute", name.attribute())
                    .with("first", first.attribute())
                    .label(first.span(), "first"));
        }
    }
}
