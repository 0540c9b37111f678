package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the blocks of a schema declare, broken ones included: names, fields, values. The first block of a name counts. */
final class Declared {

    private final Map<String, Outline.Entry> types = new LinkedHashMap<>();
    private final IdentityHashMap<Outline.Entry, Map<String, Member.Field>> fields = new IdentityHashMap<>();
    private final List<Outline.Entry> others = new ArrayList<>();

    Declared(Outline outline) {
        for (Outline.Entry entry : outline.blocks()) {
            if (entry.name().isEmpty()) {
                continue;
            }
            if (symbol(entry).isType()) {
                types.putIfAbsent(entry.name(), entry);
            } else {
                others.add(entry);
            }
        }
    }

    static Symbol symbol(Outline.Entry entry) {
        return Symbol.block(entry.kind(), entry.name());
    }

    /** Models, views, enums, composite types, domains and range types, in order. */
    List<Outline.Entry> types() {
        return List.copyOf(types.values());
    }

    /** Blocks that are no types, in order. */
    List<Outline.Entry> others(Symbol.Kind kind) {
        return others.stream().filter(each -> symbol(each).kind() == kind).toList();
    }

    Optional<Outline.Entry> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Outline.Entry> table(String name) {
        return type(name).filter(each -> symbol(each).isTable());
    }

    /** What the type of a field or domain names, unless it is one of Prisma's scalars or nobody's. */
    Optional<Outline.Entry> typeOf(TypeExpression type) {
        boolean plain = type.path().size() == 1 && !type.path().getFirst().quoted();
        if (plain && PrismaScalar.of(type.text()).isPresent()) {
            return Optional.empty();
        }
        return type(key(type.path()))
                .filter(each -> plain || each.kind() == BlockKind.DOMAIN || each.kind() == BlockKind.RANGE);
    }

    private static String key(List<Name> path) {
        if (path.size() == 1) {
            return path.getFirst().text();
        }
        List<String> parts = new ArrayList<>();
        for (Name each : path) {
            parts.add(each.quoted() ? '"' + each.text() + '"' : each.text());
        }
        return String.join(".", parts);
    }

    /** The fields of a block by their names. */
    Map<String, Member.Field> fields(Outline.Entry entry) {
        return fields.computeIfAbsent(entry, each -> {
            Map<String, Member.Field> byName = new LinkedHashMap<>();
            for (Member member : each.place().block().members()) {
                if (member instanceof Member.Field field) {
                    byName.putIfAbsent(field.name().text(), field);
                }
            }
            return byName;
        });
    }

    /** The block that declares a field of a table: itself, or one that it inherits from. */
    Optional<Outline.Entry> ownerOf(Outline.Entry table, String field) {
        return ownerOf(table, field, new HashSet<>());
    }

    private Optional<Outline.Entry> ownerOf(Outline.Entry table, String field, Set<String> seen) {
        if (fields(table).containsKey(field)) {
            return Optional.of(table);
        }
        if (!seen.add(table.name())) {
            return Optional.empty();
        }
        for (Outline.Entry parent : parents(table)) {
            Optional<Outline.Entry> owner = ownerOf(parent, field, seen);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    /** The tables that a table is a partition of, or inherits from. */
    List<Outline.Entry> parents(Outline.Entry table) {
        List<Outline.Entry> parents = new ArrayList<>(0);
        for (Member member : table.place().block().members()) {
            if (member instanceof Member.BlockAttribute line) {
                Attribute attribute = line.attribute();
                if (attribute.path().equals("inherits") || attribute.path().equals("partitionOf")) {
                    attribute.arguments().stream()
                            .filter(each -> each.name().isEmpty())
                            .flatMap(each -> each.value().stream())
                            .forEach(each -> addParents(each, parents));
                }
            }
        }
        return parents;
    }

    private void addParents(Expression value, List<Outline.Entry> parents) {
        if (value instanceof Expression.Constant constant) {
            table(constant.path()).ifPresent(parents::add);
        } else if (value instanceof Expression.Array array) {
            array.elements().forEach(each -> addParents(each, parents));
        }
    }

    /** The columns of a table that has fields of its own and inherited ones, with what declares each. */
    Map<String, Member.Field> columns(Outline.Entry table) {
        Map<String, Member.Field> columns = new LinkedHashMap<>();
        collect(table, columns, new HashSet<>());
        return columns;
    }

    private void collect(Outline.Entry table, Map<String, Member.Field> columns, Set<String> seen) {
        if (!seen.add(table.name())) {
            return;
        }
        parents(table).forEach(each -> collect(each, columns, seen));
        fields(table).forEach((name, field) -> {
            boolean relation = field.type()
                    .flatMap(this::typeOf)
                    .filter(each -> symbol(each).isTable())
                    .isPresent();
            if (!relation) {
                columns.put(name, field);
            }
        });
    }

    /** What a list of the datasource names, even where the datasource has errors: schemas, extensions. */
    List<String> ofDatasource(String property) {
        List<String> names = new ArrayList<>();
        for (Outline.Entry each : others) {
            if (each.kind() == BlockKind.DATASOURCE || each.kind() == BlockKind.CONFIG) {
                for (Member member : block(each).members()) {
                    if (member instanceof Member.Assignment line
                            && line.key().text().equals(property)) {
                        line.value().ifPresent(value -> addNames(value, names));
                    }
                }
            }
        }
        return names;
    }

    private static void addNames(Expression value, List<String> names) {
        switch (value) {
            case Expression.Array array -> array.elements().forEach(each -> addNames(each, names));
            case Expression.Constant constant -> names.add(constant.path());
            case Expression.Text text -> names.add(text.value());
            case Expression.Call call -> names.add(call.name());
            case Expression.Numeric number -> {}
            case Expression.Structure structure -> {}
        }
    }

    static Block block(Outline.Entry entry) {
        return entry.place().block();
    }
}
