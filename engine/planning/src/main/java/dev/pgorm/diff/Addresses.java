package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every address of a catalog, and which names its relations hold: tables, sequences and indexes share one name space. */
final class Addresses {

    private final Set<ObjectAddress> all = new HashSet<>();
    private final Map<Holding, ObjectAddress> holders = new HashMap<>();

    private record Holding(String schema, String name) {}

    private Addresses() {}

    static Addresses of(Catalog catalog) {
        Addresses addresses = new Addresses();
        Description.of(catalog).parts().keySet().forEach(addresses::add);
        for (EnumType type : catalog.all(EnumType.class)) {
            for (String label : type.labels()) {
                addresses.all.add(ObjectAddress.part(ObjectKind.ENUM_VALUE, type.name(), label));
            }
        }
        for (Table table : catalog.tables()) {
            for (Constraint constraint : table.constraints()) {
                addresses.addIndexOf(table, constraint);
            }
        }
        return addresses;
    }

    private void add(ObjectAddress address) {
        all.add(address);
        switch (address.kind()) {
            case StructureKind.TABLE, StructureKind.SEQUENCE, StructureKind.INDEX ->
                holders.put(new Holding(address.schema(), address.name()), address);
            case StructureKind.SCHEMA,
                    StructureKind.EXTENSION,
                    StructureKind.ENUM,
                    StructureKind.COLUMN,
                    StructureKind.CONSTRAINT,
                    StructureKind.ENUM_VALUE -> {}
            case DefinitionKind definition -> holdAsRelation(definition, address);
        }
    }

    private void holdAsRelation(DefinitionKind kind, ObjectAddress address) {
        if (kind.isRelation()) {
            holders.put(new Holding(address.schema(), address.name()), address);
        }
    }

    private void addIndexOf(Table table, Constraint constraint) {
        switch (constraint) {
            case Constraint.PrimaryKey key -> hold(table, key);
            case Constraint.Unique unique -> hold(table, unique);
            case Constraint.Exclusion exclusion -> hold(table, exclusion);
            case Constraint.ForeignKey key -> {}
            case Constraint.Check check -> {}
        }
    }

    private void hold(Table table, Constraint constraint) {
        String name = constraint.name().value();
        holders.put(
                new Holding(table.name().schema().value(), name),
                ObjectAddress.part(ObjectKind.CONSTRAINT, table.name(), name));
    }

    boolean contains(ObjectAddress address) {
        return all.contains(address);
    }

    /** Whether the new name belongs to something that does not itself leave it. */
    boolean isTaken(RenameHint hint, Set<ObjectAddress> leaving) {
        ObjectAddress to = hint.to();
        return switch (to.kind()) {
            case StructureKind.TABLE, StructureKind.SEQUENCE, StructureKind.INDEX ->
                isHeld(to.schema(), to.name(), leaving);
            case StructureKind.SCHEMA, StructureKind.EXTENSION, StructureKind.ENUM -> isHere(to, leaving);
            case StructureKind.COLUMN, StructureKind.ENUM_VALUE -> isHere(underOldOwner(hint), leaving);
            case StructureKind.CONSTRAINT ->
                isHere(underOldOwner(hint), leaving)
                        || (holders.containsValue(hint.from()) && isHeld(to.schema(), to.part(), leaving));
            case DefinitionKind definition ->
                definition.isRelation()
                        ? isHeld(to.schema(), to.name(), leaving)
                        : isHere(to.part().isEmpty() ? to : underOldOwner(hint), leaving);
        };
    }

    private static ObjectAddress underOldOwner(RenameHint hint) {
        ObjectAddress from = hint.from();
        return new ObjectAddress(
                from.kind(), from.schema(), from.name(), hint.to().part());
    }

    private boolean isHere(ObjectAddress address, Set<ObjectAddress> leaving) {
        return all.contains(address) && !leaving.contains(address);
    }

    private boolean isHeld(String schema, String name, Set<ObjectAddress> leaving) {
        ObjectAddress holder = holders.get(new Holding(schema, name));
        return holder != null && !leaving.contains(holder);
    }
}
