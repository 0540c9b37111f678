package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.JoinTableLowering.JoinTable;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema calls the objects of a database, so that another text about the same database can call them so too.
 *
 * @param blocks the names of the blocks of tables, views, enums, composite types, domains and range types
 * @param fields the fields of columns, block by block
 * @param labels the values of enum labels, enum by enum
 * @param relations the fields of foreign keys
 * @param joinTables the fields of implicit many-to-many relations
 * @param fieldNames all fields of a block, those without a column included
 * @param blockNames all blocks, those without an object included
 */
public record KnownNames(
        Map<QualifiedName, String> blocks,
        Map<QualifiedName, Map<Identifier, String>> fields,
        Map<QualifiedName, Map<String, String>> labels,
        Map<ForeignKey, Relation> relations,
        Map<QualifiedName, Relation> joinTables,
        Map<QualifiedName, Set<String>> fieldNames,
        Set<String> blockNames) {

    public KnownNames {
        blocks = Map.copyOf(blocks);
        fields = Map.copyOf(fields);
        labels = Map.copyOf(labels);
        relations = Map.copyOf(relations);
        joinTables = Map.copyOf(joinTables);
        fieldNames = Map.copyOf(fieldNames);
        blockNames = Set.copyOf(blockNames);
    }

    /** What tells foreign keys apart: where from, by which columns, where to. */
    public record ForeignKey(QualifiedName table, List<Identifier> columns, QualifiedName target) {
        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The two fields of a relation.
     *
     * @param field on the side of the foreign key; for an implicit relation on that of column A
     * @param opposite on the other side; empty where the text has none
     * @param relation what the text calls the relation; empty where it calls it nothing
     */
    public record Relation(String field, Optional<String> opposite, Optional<String> relation) {}

    /** Where nothing has a name yet. */
    public static KnownNames none() {
        return new KnownNames(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** The names of a schema. */
    public static KnownNames of(SchemaModel schema) {
        return new Reader(schema).read();
    }

    private static final class Reader {
        private final SchemaModel schema;
        private final Names names;
        private final Map<QualifiedName, String> blocks = new HashMap<>();
        private final Map<QualifiedName, Map<Identifier, String>> fields = new HashMap<>();
        private final Map<QualifiedName, Map<String, String>> labels = new HashMap<>();
        private final Map<ForeignKey, Relation> relations = new HashMap<>();
        private final Map<QualifiedName, Relation> joinTables = new HashMap<>();
        private final Map<QualifiedName, Set<String>> fieldNames = new HashMap<>();
        private final Set<String> blockNames = new HashSet<>();

        Reader(SchemaModel schema) {
            this.schema = schema;
            this.names = new Names(schema);
        }

        KnownNames read() {
            schema.models().forEach(this::model);
            schema.enums().forEach(this::enumeration);
            schema.composites().forEach(this::composite);
            schema.objects().forEach(this::object);
            List<Model> tables = schema.models().stream()
                    .filter(each -> each.kind() == Model.Kind.MODEL && !each.external())
                    .toList();
            JoinTableLowering.find(names, tables).forEach(this::joinTable);
            return new KnownNames(blocks, fields, labels, relations, joinTables, fieldNames, blockNames);
        }

        private void model(Model model) {
            QualifiedName table = Names.of(model);
            block(table, model.name(), model.fields());
            for (Field.Relation each : model.relations()) {
                each.foreignKey()
                        .flatMap(key -> names.model(each.target())
                                .map(target -> new ForeignKey(
                                        table, KeyLowering.columnsOf(model, key.fields()), Names.of(target))))
                        .ifPresent(key -> relations.putIfAbsent(key, relation(each)));
            }
        }

        private void block(QualifiedName name, String block, List<Field> members) {
            blocks.putIfAbsent(name, block);
            blockNames.add(block);
            Map<Identifier, String> columns = new HashMap<>();
            Set<String> all = new HashSet<>();
            for (Field each : members) {
                all.add(each.name());
                if (each instanceof Field.Scalar scalar) {
                    columns.put(Identifier.of(scalar.columnName()), scalar.name());
                }
            }
            fields.putIfAbsent(name, columns);
            fieldNames.putIfAbsent(name, all);
        }

        private static Relation relation(Field.Relation field) {
            return new Relation(field.name(), field.opposite(), field.relationName());
        }

        private void joinTable(JoinTable join) {
            joinTables.put(join.table(), relation(join.field()));
        }

        private void enumeration(EnumDeclaration declaration) {
            QualifiedName name = Names.of(declaration);
            blocks.putIfAbsent(name, declaration.name());
            blockNames.add(declaration.name());
            Map<String, String> values = new HashMap<>();
            declaration.values().forEach(each -> values.put(each.label(), each.name()));
            labels.putIfAbsent(name, values);
        }

        private void composite(Composite composite) {
            block(Names.of(composite), composite.name(), List.copyOf(composite.fields()));
        }

        private void object(SqlObject object) {
            blockNames.add(object.head().key());
            if (object instanceof SqlObject.Domain || object instanceof SqlObject.Range) {
                blocks.putIfAbsent(Names.of(object.head()), object.head().key());
            }
        }
    }
}
