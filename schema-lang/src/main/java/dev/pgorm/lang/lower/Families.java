package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.TableDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes to models from their parents: fields that they need not repeat, and columns. */
final class Families {

    private final Names names;
    private final Map<String, List<Column>> columns = new HashMap<>();

    Families(Names names) {
        this.names = names;
    }

    /** The models, each behind its parents; others keep their order. */
    List<Model> parentsFirst(List<Model> models) {
        if (models.stream().noneMatch(each -> each.details().hasParents())) {
            return models;
        }
        Map<String, Model> ordered = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        models.forEach(each -> wanted.add(each.name()));
        models.forEach(each -> add(each, ordered, new LinkedHashSet<>()));
        return ordered.values().stream()
                .filter(each -> wanted.contains(each.name()))
                .toList();
    }

    private void add(Model model, Map<String, Model> ordered, Set<String> underWay) {
        if (underWay.add(model.name())) {
            parents(model).forEach(each -> add(each, ordered, underWay));
        }
        ordered.putIfAbsent(model.name(), model);
    }

    /** The models that a model has columns from. */
    private List<Model> parents(Model model) {
        List<TableDetails.Parent> named = new ArrayList<>(model.details().inherits());
        model.details().partitionOf().ifPresent(each -> named.add(each.parent()));
        return named.stream()
                .flatMap(each -> names.model(each.model()).stream())
                .toList();
    }

    /** The model with the fields of its parents, so that keys and indexes find them. */
    Model complete(Model model) {
        if (!model.details().hasParents()) {
            return model;
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        model.fields().forEach(each -> fields.put(each.name(), each));
        for (Model parent : parents(model)) {
            for (Field.Scalar each : complete(parent).scalars()) {
                fields.putIfAbsent(each.name(), each);
            }
        }
        return model.withFields(List.copyOf(fields.values()));
    }

    /** The columns of a model whose parents are done already: those of the parents first. */
    List<Column> columns(Model model, List<Column> own, Set<Identifier> key) {
        Map<Identifier, Column> all = new LinkedHashMap<>();
        for (Model parent : parents(model)) {
            for (Column each : columns.getOrDefault(parent.name(), List.of())) {
                all.putIfAbsent(each.name(), inherited(each, Names.of(parent), Names.of(model)));
            }
        }
        boolean partition = model.details().partitionOf().isPresent();
        Set<String> stated = new LinkedHashSet<>();
        for (Field.Scalar each : model.scalars()) {
            if (!each.column().inherited()) {
                stated.add(each.columnName());
            }
        }
        for (Column each : own) {
            boolean fromParent = all.containsKey(each.name());
            Origin origin = !fromParent
                    ? Origin.OWN
                    : partition || !stated.contains(each.name().value()) ? Origin.INHERITED : Origin.MERGED;
            all.put(each.name(), each.withDetails(each.details().withOrigin(origin)));
        }
        List<Column> complete = all.values().stream()
                .map(each -> key.contains(each.name()) ? each.withNotNull(true) : each)
                .toList();
        columns.put(model.name(), complete);
        return complete;
    }

    /** The columns of a model that is done already. */
    void remember(Model model, List<Column> complete) {
        columns.put(model.name(), complete);
    }

    /** A parent's column in a child; numbers of an identity are the parent's alone. */
    static Column inherited(Column column, QualifiedName parent, QualifiedName child) {
        ColumnValue value = column.value() instanceof ColumnValue.Identity ? new ColumnValue.None() : column.value();
        return column.withValue(value)
                .withComment(Optional.empty())
                .withDetails(ColumnDetails.of(column.storage(), column.compression(), Optional.empty())
                        .withNotNull(column.notNull() ? Optional.of(notNull(column, parent.name())) : Optional.empty())
                        .withOrigin(Origin.INHERITED));
    }

    /** From PostgreSQL 18, NOT NULL of a child's column is called like that of the parent's. */
    private static NotNullConstraint notNull(Column column, Identifier parent) {
        return column.details()
                .notNull()
                .orElseGet(() -> new NotNullConstraint(ServerNames.notNull(parent, column.name()), false, true))
                .inherited();
    }
}
