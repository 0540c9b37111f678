package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a model that programs see, with their names in Java: all that are not ignored and lead to something, inherited ones too. */
final class FieldReader {

    private final SchemaModel schema;
    private final ColumnTypes types;
    private final RelationColumns relations;

    FieldReader(SchemaModel schema) {
        this.schema = schema;
        this.types = new ColumnTypes(schema);
        this.relations = new RelationColumns(schema);
    }

    /** A model's fields by what they are. */
    record Fields(List<ClientField> columns, List<ClientRelation> relations) {}

    Fields of(Model model) {
        Map<Field.Relation, RelationColumns.Link> links = new HashMap<>();
        List<Field> seen = new ArrayList<>();
        for (Field each : InheritedFields.all(schema, model)) {
            switch (each) {
                case Field.Scalar scalar when !scalar.ignored() -> seen.add(scalar);
                case Field.Relation relation ->
                    link(model, relation).ifPresent(link -> {
                        links.put(relation, link);
                        seen.add(relation);
                    });
                case Field.Scalar ignored -> {}
            }
        }
        List<String> names = names(seen);
        List<ClientField> columns = new ArrayList<>();
        List<ClientRelation> related = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            switch (seen.get(i)) {
                case Field.Scalar scalar -> columns.add(column(names.get(i), scalar));
                case Field.Relation relation -> {
                    RelationColumns.Link link = links.get(relation);
                    if (link != null) {
                        related.add(relation(names.get(i), relation, link));
                    }
                }
            }
        }
        return new Fields(columns, related);
    }

    /** The fields of a composite type. */
    List<ClientField> of(List<Field.Scalar> fields) {
        List<String> names = names(fields);
        List<ClientField> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            columns.add(column(names.get(i), fields.get(i)));
        }
        return columns;
    }

    private static List<String> names(List<? extends Field> fields) {
        return JavaNames.different(
                fields.stream()
                        .map(each -> new JavaNames.Wanted(JavaNames.field(each.name()), each.name()))
                        .toList(),
                Set.of());
    }

    private ClientField column(String name, Field.Scalar field) {
        ColumnTypes.Known known = types.of(field);
        return new ClientField(name, field, known.type(), known.held());
    }

    private Optional<RelationColumns.Link> link(Model model, Field.Relation field) {
        return relations
                .of(model, field)
                .filter(link -> !field.ignored()
                        && !link.target().ignored()
                        && !link.pairs().isEmpty());
    }

    private ClientRelation relation(String name, Field.Relation field, RelationColumns.Link link) {
        Link columns = new Link(
                name,
                RelationColumns.tableOf(link.target()),
                field.arity() == Field.Arity.LIST,
                keys(link.pairs()),
                field.foreignKey().isPresent(),
                link.joinTable().map(each -> new Link.Through(each.table(), keys(each.targetPairs()))));
        return new ClientRelation(field, columns, link.target().name());
    }

    private List<Link.Key> keys(List<RelationColumns.Pair> pairs) {
        List<Link.Key> keys = new ArrayList<>();
        for (RelationColumns.Pair each : pairs) {
            ValueType type = types.of(each.here()).type();
            type = types.of(each.there()).type().overDomain() ? type.ofDomain() : type;
            keys.add(new Link.Key(Identifier.of(each.hereColumn()), Identifier.of(each.thereColumn()), type));
        }
        return keys;
    }
}
