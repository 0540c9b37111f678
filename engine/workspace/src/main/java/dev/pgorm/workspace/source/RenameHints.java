package dev.pgorm.workspace.source;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads {@code --rename OLD:NEW}: models, tables, fields, columns, enums, indexes, triggers, policies and rules, as {@code name}, {@code owner.name} or with a
 * schema in front.
 */
public final class RenameHints {

    private final Catalog from;
    private final Catalog to;
    private final List<SchemaModel> models;

    /**
     * A reader.
     *
     * @param from the current structure
     * @param to the target
     * @param models the schemas among the sides, whose own names count too
     */
    public RenameHints(Catalog from, Catalog to, List<SchemaModel> models) {
        this.from = from;
        this.to = to;
        this.models = List.copyOf(models);
    }

    /** The hints of the texts. */
    public List<RenameHint> read(List<String> texts) {
        return texts.stream().map(this::read).toList();
    }

    private RenameHint read(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new WrongUsage(
                    "--rename " + text + " does not say what becomes what",
                    "write --rename User.name:User.fullName, or --rename User:Account");
        }
        ObjectAddress old = find(from, text.substring(0, colon), text, "from");
        ObjectAddress target = find(to, text.substring(colon + 1), text, "to");
        if (old.kind() != target.kind()) {
            throw new WrongUsage(
                    "--rename " + text + ": " + old + " cannot become " + target, "both sides must be of one kind");
        }
        return new RenameHint(old, target);
    }

    private ObjectAddress find(Catalog catalog, String name, String option, String side) {
        List<String> parts = List.of(name.split("\\.", -1));
        return candidates(catalog, parts).stream()
                .findFirst()
                .orElseThrow(() -> new WrongUsage(
                        "--rename " + option + ": the --" + side + " side has no " + name,
                        "name a table, a column (table.column), an enum or an index that is there"));
    }

    private List<ObjectAddress> candidates(Catalog catalog, List<String> parts) {
        List<ObjectAddress> found = new ArrayList<>();
        switch (parts.size()) {
            case 1 -> whole(catalog, RenameHints::anywhere, parts.get(0), found);
            case 2 -> {
                part(catalog, RenameHints::anywhere, parts.get(0), parts.get(1), found);
                whole(catalog, schema -> schema.equals(parts.get(0)), parts.get(1), found);
            }
            case 3 -> part(catalog, schema -> schema.equals(parts.get(0)), parts.get(1), parts.get(2), found);
            default -> {
                return List.of();
            }
        }
        return found;
    }

    private void whole(Catalog catalog, Predicate<String> schema, String name, List<ObjectAddress> found) {
        for (CatalogObject each : catalog.objects().values()) {
            ObjectAddress address = each.address();
            if (address.part().isEmpty() && schema.test(address.schema()) && isCalled(address, name)) {
                found.add(address);
            }
            if (each instanceof Table table && schema.test(address.schema())) {
                table.indexes().stream()
                        .filter(index -> index.name().value().equals(name))
                        .forEach(index -> found.add(
                                ObjectAddress.of(ObjectKind.INDEX, table.name().sibling(index.name()))));
            }
        }
    }

    private void part(Catalog catalog, Predicate<String> schema, String owner, String name, List<ObjectAddress> found) {
        for (CatalogObject each : catalog.objects().values()) {
            ObjectAddress address = each.address();
            if (!schema.test(address.schema()) || !isCalled(address, owner)) {
                continue;
            }
            if (each instanceof Table table) {
                column(table, owner, name)
                        .ifPresent(column ->
                                found.add(ObjectAddress.part(ObjectKind.COLUMN, table.name(), column.value())));
            } else if (each instanceof EnumType type && type.labels().contains(name)) {
                found.add(ObjectAddress.part(ObjectKind.ENUM_VALUE, type.name(), name));
            } else if (address.part().equals(name)) {
                found.add(address);
            }
        }
    }

    private Optional<Identifier> column(Table table, String owner, String name) {
        Optional<Identifier> direct =
                Optional.of(name).filter(text -> !text.isEmpty()).map(Identifier::of);
        if (direct.flatMap(table::column).isPresent()) {
            return direct;
        }
        return models.stream()
                .flatMap(model -> model.model(owner).stream())
                .flatMap(model -> model.scalars().stream())
                .filter(field -> field.name().equals(name))
                .map(Field.Scalar::columnName)
                .map(Identifier::of)
                .filter(column -> table.column(column).isPresent())
                .findFirst();
    }

    private boolean isCalled(ObjectAddress address, String name) {
        if (address.name().equals(name)) {
            return true;
        }
        return models.stream()
                .flatMap(schema -> schema.model(name).stream())
                .map(Model::databaseName)
                .anyMatch(table -> address.name().equals(table));
    }

    private static boolean anywhere(String schema) {
        return true;
    }
}
