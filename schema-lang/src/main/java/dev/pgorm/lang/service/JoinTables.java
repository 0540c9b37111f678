package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Join tables are called after the models that they join, and their columns are in the order of the models' names. When a model is
 * renamed its join tables keep their names, by which their relations are called from then on.
 */
final class JoinTables {

    private final SchemaModel model;
    private final Declared declared;

    JoinTables(SchemaModel model, Declared declared) {
        this.model = model;
        this.declared = declared;
    }

    /** The edits that give the relations of a model their present names; empty where the order of columns would change. */
    Optional<List<TextEdit>> keepNames(String modelName, String newName) {
        List<TextEdit> edits = new ArrayList<>();
        Optional<Model> renamed = model.model(modelName);
        for (Field.Relation field : renamed.map(Model::relations).orElse(List.of())) {
            Optional<Field.Relation> opposite = joinedBy(field);
            if (opposite.isEmpty() || field.target().equals(modelName)) {
                continue;
            }
            boolean first = modelName.compareTo(field.target()) < 0;
            if (first != newName.compareTo(field.target()) < 0) {
                return Optional.empty();
            }
            if (field.relationName().isEmpty()) {
                String name = first ? modelName + "To" + field.target() : field.target() + "To" + modelName;
                relation(modelName, field.name(), name).ifPresent(edits::add);
                relation(field.target(), opposite.get().name(), name).ifPresent(edits::add);
            }
        }
        return Optional.of(edits);
    }

    /** The other side of a relation that has a join table. */
    private Optional<Field.Relation> joinedBy(Field.Relation field) {
        if (field.arity() != Field.Arity.LIST || field.foreignKey().isPresent()) {
            return Optional.empty();
        }
        return model.model(field.target())
                .flatMap(target -> field.opposite().flatMap(target::field))
                .filter(Field.Relation.class::isInstance)
                .map(Field.Relation.class::cast)
                .filter(each ->
                        each.arity() == Field.Arity.LIST && each.foreignKey().isEmpty());
    }

    private Optional<TextEdit> relation(String block, String fieldName, String relationName) {
        return declared.table(block).flatMap(entry -> {
            Member.Field field = declared.fields(entry).get(fieldName);
            if (field == null
                    || field.attributes().stream().anyMatch(each -> each.path().equals("relation"))) {
                return Optional.empty();
            }
            int end = entry.place().end(field.span());
            return Optional.of(new TextEdit(
                    entry.range().file(), end, end, " @relation(" + EarlierName.quoted(relationName) + ")"));
        });
    }
}
