package dev.pgorm.diff;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an object has besides its name, as texts that are equal exactly where the attributes mean the same. An attribute that
 * has its default value is left out.
 */
final class Attributes {

    private static final String HIDDEN = "hidden";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();

    Attributes put(String attribute, String value) {
        values.put(attribute, value);
        return this;
    }

    Attributes putAny(String attribute, Optional<String> value) {
        value.ifPresent(text -> values.put(attribute, text));
        return this;
    }

    /** An attribute that is either there or not. */
    Attributes flag(String attribute, boolean present) {
        if (present) {
            values.put(attribute, "yes");
        }
        return this;
    }

    /** An attribute whose value is compared and never shown. */
    Attributes secret(String attribute, String value) {
        secrets.add(attribute);
        return put(attribute, value);
    }

    Attributes identifiers(String attribute, List<Identifier> names) {
        if (!names.isEmpty()) {
            values.put(attribute, new SqlWriter().identifiers(names).toString());
        }
        return this;
    }

    Attributes parameters(String attribute, StorageParameters parameters) {
        if (!parameters.isEmpty()) {
            SqlWriter writer = new SqlWriter();
            writer.join(
                    List.copyOf(parameters.sorted().entrySet()),
                    ", ",
                    (each, entry) -> each.serverText(entry.getKey()).sql(" = ").literal(entry.getValue()));
            values.put(attribute, writer.toString());
        }
        return this;
    }

    /** What differs between two descriptions, in the order in which the attributes were described. */
    static List<AttributeChange> compare(Attributes before, Attributes after) {
        Set<String> names = new LinkedHashSet<>(before.values.keySet());
        names.addAll(after.values.keySet());
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<String> old = Optional.ofNullable(before.values.get(name));
            Optional<String> young = Optional.ofNullable(after.values.get(name));
            if (!old.equals(young)) {
                boolean secret = before.secrets.contains(name) || after.secrets.contains(name);
                changes.add(new AttributeChange(name, secret ? hidden(old) : old, secret ? hidden(young) : young));
            }
        }
        return changes;
    }

    private static Optional<String> hidden(Optional<String> value) {
        return value.map(each -> HIDDEN);
    }

    Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** All attributes in one line, for the parts of a new table. */
    String summary() {
        return values.entrySet().stream()
                .map(entry -> entry.getValue().equals("yes") || secrets.contains(entry.getKey())
                        ? entry.getKey()
                        : entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Everything but the comment, in one text. */
    String definition() {
        Map<String, String> definition = new LinkedHashMap<>(values);
        definition.remove("comment");
        return definition.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes && values.equals(attributes.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
