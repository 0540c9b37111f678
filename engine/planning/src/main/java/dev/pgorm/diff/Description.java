package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A catalog taken apart: every object and every part under its own address, with its attributes. */
public final class Description {

    private final SortedMap<ObjectAddress, Attributes> parts = new TreeMap<>();
    private final SortedMap<ObjectAddress, ObjectAddress> owners = new TreeMap<>();

    private final Map<ObjectAddress, List<ObjectAddress>> partsByOwner = new HashMap<>();

    private Description() {}

    /** Takes a catalog apart. */
    public static Description of(Catalog catalog) {
        Description description = new Description();
        catalog.objects().values().forEach(description::describe);
        return description;
    }

    /** Takes one object apart. */
    public static Description of(CatalogObject object) {
        Description description = new Description();
        description.describe(object);
        return description;
    }

    /** Takes apart what the other catalog has not, or has otherwise. */
    static Description ofDifferences(Catalog catalog, Catalog other) {
        Description description = new Description();
        catalog.together(other, (_, object, there) -> {
            if (object != null && !object.equals(there)) {
                description.describe(object);
            }
        });
        return description;
    }

    /** The registration: one describing class per kind of object. */
    private void describe(CatalogObject object) {
        switch (object) {
            case Schema schema -> SchemaDescription.describe(schema, this);
            case Extension extension -> ExtensionDescription.describe(extension, this);
            case EnumType type -> EnumDescription.describe(type, this);
            case Sequence sequence -> SequenceDescription.describe(sequence, this);
            case Table table -> TableDescription.describe(table, this);
            case Definition definition -> DefinitionDescription.describe(definition, this);
        }
    }

    /** Adds an object that stands on its own. */
    Attributes add(ObjectAddress address) {
        Attributes attributes = new Attributes();
        parts.put(address, attributes);
        return attributes;
    }

    /** Adds a part of another object; it comes and goes with its owner. */
    Attributes addPart(ObjectAddress address, ObjectAddress owner) {
        owners.put(address, owner);
        partsByOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(address);
        return add(address);
    }

    SortedMap<ObjectAddress, Attributes> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /** Whether the address is a part of an object that the other catalog has not. */
    boolean comesWithItsOwner(ObjectAddress address, Catalog other) {
        ObjectAddress owner = owners.get(address);
        return owner != null && other.find(owner).isEmpty();
    }

    /** The parts of an object in the order in which they were described. */
    List<ObjectAddress> partsOf(ObjectAddress owner) {
        return partsByOwner.getOrDefault(owner, List.of());
    }

    Attributes attributes(ObjectAddress address) {
        return parts.getOrDefault(address, new Attributes());
    }

    /** Everything in one text: equal texts, equal structures. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach((address, attributes) -> {
            text.append(ChangeId.of("is", address)).append('\n');
            attributes
                    .asMap()
                    .forEach((name, value) -> text.append(name)
                            .append(' ')
                            .append(value.length())
                            .append(' ')
                            .append(value)
                            .append('\n'));
        });
        return text.toString();
    }
}
