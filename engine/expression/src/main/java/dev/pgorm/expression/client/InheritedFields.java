package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.TableDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields that a model has from the tables that it is a partition of, or inherits from: the schema says them there alone. */
public final class InheritedFields {

    private InheritedFields() {}

    /** The models that a model's columns come from, in order. */
    public static List<Model> parents(SchemaModel schema, Model model) {
        List<TableDetails.Parent> named = new ArrayList<>(model.details().inherits());
        model.details().partitionOf().ifPresent(each -> named.add(each.parent()));
        return named.stream()
                .flatMap(each -> schema.model(each.model()).stream())
                .toList();
    }

    /** All fields of a model, as its table has its columns: those of its parents first, as it says them where it does. */
    static List<Field> all(SchemaModel schema, Model model) {
        return all(schema, model, Set.of());
    }

    /** Tables that inherit from each other in a circle, which is an error, have the fields that they say. */
    private static List<Field> all(SchemaModel schema, Model model, Set<String> heirs) {
        Set<String> open = new HashSet<>(heirs);
        open.add(model.name());
        List<Field> all = new ArrayList<>();
        Map<String, Field.Scalar> inherited = new LinkedHashMap<>();
        for (Model parent : parents(schema, model)) {
            if (open.contains(parent.name())) {
                continue;
            }
            for (Field each : all(schema, parent, open)) {
                if (each instanceof Field.Scalar scalar) {
                    inherited.putIfAbsent(scalar.columnName(), handedDown(scalar));
                }
            }
        }
        for (Field.Scalar each : model.scalars()) {
            inherited.computeIfPresent(each.columnName(), (name, parents) -> each);
        }
        all.addAll(inherited.values());
        model.fields().stream().filter(each -> !inherited.containsValue(each)).forEach(all::add);
        return all;
    }

    /** Numbers of an identity are the parent's alone. */
    private static Field.Scalar handedDown(Field.Scalar field) {
        boolean identity = field.defaultValue()
                .filter(DefaultValue.Identity.class::isInstance)
                .isPresent();
        return identity
                ? new Field.Scalar(
                        field.name(),
                        field.columnName(),
                        field.type(),
                        field.arity(),
                        field.dimensions(),
                        true,
                        Optional.empty(),
                        field.updatedAt(),
                        field.ignored(),
                        field.column(),
                        field.renamedFrom(),
                        field.documentation(),
                        field.span())
                : field;
    }
}
