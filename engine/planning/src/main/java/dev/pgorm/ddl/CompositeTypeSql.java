package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ddl.DefinitionSql.Aside;
import dev.pgorm.ddl.DefinitionSql.Storage;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.CompositeType.Attribute;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements about composite types. */
final class CompositeTypeSql implements DefinitionSql.Kind<CompositeType> {

    @Override
    public Class<CompositeType> type() {
        return CompositeType.class;
    }

    @Override
    public void phrase(CompositeType type, SqlWriter writer) {
        writer.sql("TYPE ").name(type.name());
    }

    @Override
    public String create(CompositeType type) {
        SqlWriter writer = new SqlWriter().sql("CREATE TYPE ").name(type.name()).sql(" AS (");
        if (!type.attributes().isEmpty()) {
            writer.sql("\n  ")
                    .join(type.attributes(), ",\n  ", CompositeTypeSql::attribute)
                    .sql("\n");
        }
        return writer.sql(")").toString();
    }

    private static void attribute(SqlWriter writer, Attribute attribute) {
        writer.identifier(attribute.name()).sql(" ");
        typed(writer, attribute);
    }

    private static void typed(SqlWriter writer, Attribute attribute) {
        attribute.type().write(writer);
        attribute.collation().ifPresent(collation -> writer.sql(" COLLATE ").name(collation));
    }

    @Override
    public SortedMap<String, String> partComments(CompositeType type) {
        SortedMap<String, String> comments = new TreeMap<>();
        for (Attribute attribute : type.attributes()) {
            attribute
                    .comment()
                    .ifPresent(text -> comments.put(ViewSql.columnPhrase(type.name(), attribute.name()), text));
        }
        return comments;
    }

    /** Attributes come in at the end and go wherever they are; none changes places. */
    @Override
    public Optional<List<Alteration>> alter(CompositeType before, CompositeType after) {
        List<Identifier> names = names(before);
        names.retainAll(names(after));
        List<Identifier> result = new ArrayList<>(names);
        names(after).stream().filter(each -> !result.contains(each)).forEach(result::add);
        if (!result.equals(names(after))) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        for (Attribute attribute : before.attributes()) {
            if (after.attribute(attribute.name()).isEmpty()) {
                alterations.add(drop(after, attribute));
            }
        }
        for (Attribute attribute : after.attributes()) {
            Optional<Attribute> old = before.attribute(attribute.name());
            if (old.isEmpty()) {
                alterations.add(add(after, attribute));
            } else if (!old.get().isLike(attribute)) {
                alterations.add(Alteration.redefinition(retype(after, attribute), retype(after, old.get())));
            }
        }
        return Optional.of(alterations);
    }

    private static List<Identifier> names(CompositeType type) {
        return new ArrayList<>(type.attributes().stream().map(Attribute::name).toList());
    }

    @Override
    public SortedMap<String, String> commentsLeft(CompositeType before, CompositeType after) {
        List<Attribute> kept = before.attributes().stream()
                .filter(each -> after.attribute(each.name()).isPresent())
                .toList();
        return partComments(new CompositeType(before.name(), kept, before.comment()));
    }

    /** The server does not rewrite the tables whose rows hold an attribute. */
    @Override
    public Storage refusedWhere(CompositeType before, CompositeType after) {
        return lostParts(before, after).stream()
                        .anyMatch(each ->
                                after.attribute(Identifier.of(each.part())).isPresent())
                ? Storage.ANYWHERE
                : Storage.NOWHERE;
    }

    @Override
    public Set<ObjectAddress> lostParts(CompositeType before, CompositeType after) {
        Set<ObjectAddress> lost = new LinkedHashSet<>();
        for (Attribute attribute : before.attributes()) {
            if (after.attribute(attribute.name()).filter(attribute::isLike).isEmpty()) {
                lost.add(before.address(attribute));
            }
        }
        return lost;
    }

    @Override
    public Aside aside(CompositeType type, Identifier name) {
        return new Aside(
                List.of(TypeSql.rename(type.name(), name)),
                List.of(TypeSql.rename(type.name().sibling(name), type.name().name())),
                TypeSql.drop(type.name().sibling(name)));
    }

    private static Alteration add(CompositeType type, Attribute attribute) {
        SqlWriter writer = TypeSql.alter(type.name()).sql("ADD ATTRIBUTE ");
        attribute(writer, attribute);
        return Alteration.redefinition(writer.toString(), dropAttribute(type, attribute));
    }

    private static Alteration drop(CompositeType type, Attribute attribute) {
        return new Alteration(dropAttribute(type, attribute), Optional.empty(), true)
                .costing(HazardRule.DROP_ATTRIBUTE);
    }

    private static String dropAttribute(CompositeType type, Attribute attribute) {
        return TypeSql.alter(type.name())
                .sql("DROP ATTRIBUTE ")
                .identifier(attribute.name())
                .toString();
    }

    private static String retype(CompositeType type, Attribute attribute) {
        SqlWriter writer = TypeSql.alter(type.name())
                .sql("ALTER ATTRIBUTE ")
                .identifier(attribute.name())
                .sql(" TYPE ");
        typed(writer, attribute);
        return writer.toString();
    }
}
