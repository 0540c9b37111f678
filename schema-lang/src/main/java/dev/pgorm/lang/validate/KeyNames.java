package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.lower.PrismaNames;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.validate.ModelSummary.ConstraintName;
import dev.pgorm.lang.validate.ModelSummary.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database names of a model's keys and indexes, and the keys by which a row can be told. */
final class KeyNames {

    private final ModelDraft draft;
    private final Identifier table;
    private final Map<String, Field.Scalar> scalars;

    KeyNames(ModelDraft draft, String table, Map<String, Field.Scalar> scalars) {
        this.draft = draft;
        this.table = Identifier.of(table.isEmpty() ? "?" : table);
        this.scalars = scalars;
    }

    Optional<ConstraintName> primaryKey() {
        return draft.primaryKey.map(key -> new ConstraintName(
                key.declaration()
                        .constraintName()
                        .orElseGet(() -> PrismaNames.primaryKey(table).value()),
                true,
                key.declaration().constraintName().isPresent(),
                key.attribute(),
                key.nameSpan()));
    }

    List<ConstraintName> indexes() {
        if (draft.names.isEmpty()) {
            return List.of();
        }
        List<ConstraintName> names = new ArrayList<>(draft.names.size());
        for (ModelDraft.NamedIndex index : draft.names) {
            List<String> columns = columns(index.fields());
            String name = index.databaseName()
                    .orElseGet(() -> index.unique()
                            ? PrismaNames.unique(table, columns).value()
                            : PrismaNames.index(table, columns).value());
            names.add(new ConstraintName(
                    name,
                    index.role() == ModelDraft.IndexRole.UNIQUE_CONSTRAINT,
                    index.databaseName().isPresent(),
                    index.attribute(),
                    index.nameSpan()));
        }
        return names;
    }

    private List<String> columns(List<String> fields) {
        List<String> columns = new ArrayList<>(fields.size());
        for (String field : fields) {
            Field.Scalar scalar = scalars.get(field);
            columns.add(scalar == null ? field : scalar.columnName());
        }
        return columns;
    }

    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        draft.primaryKey.ifPresent(key ->
                criteria.add(criterion(ModelDraft.fieldNames(key.declaration().elements()))));
        for (ModelDraft.NamedIndex index : draft.names) {
            if (index.unique() && scalars.keySet().containsAll(index.fields())) {
                criteria.add(criterion(index.fields()));
            }
        }
        return criteria;
    }

    private Criterion criterion(List<String> fields) {
        boolean required = fields.stream().allMatch(field -> {
            Field.Scalar scalar = scalars.get(field);
            return scalar != null
                    && scalar.arity() != Field.Arity.OPTIONAL
                    && !(scalar.type() instanceof FieldType.Unsupported);
        });
        return new Criterion(fields, required);
    }
}
