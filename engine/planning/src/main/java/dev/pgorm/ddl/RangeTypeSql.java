package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ddl.DefinitionSql.Aside;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about range types. */
final class RangeTypeSql implements DefinitionSql.Kind<RangeType> {

    @Override
    public Class<RangeType> type() {
        return RangeType.class;
    }

    @Override
    public void phrase(RangeType type, SqlWriter writer) {
        writer.sql("TYPE ").name(type.name());
    }

    @Override
    public String create(RangeType type) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE TYPE ")
                .name(type.name())
                .sql(" AS RANGE (subtype = ")
                .serverText(type.subtype().sql());
        type.operatorClass()
                .ifPresent(name -> writer.sql(", subtype_opclass = ").name(name));
        type.collation().ifPresent(name -> writer.sql(", collation = ").name(name));
        type.canonical().ifPresent(name -> writer.sql(", canonical = ").name(name));
        type.difference().ifPresent(name -> writer.sql(", subtype_diff = ").name(name));
        type.multirange()
                .ifPresent(name -> writer.sql(", multirange_type_name = ").name(name));
        return writer.sql(")").toString();
    }

    /** Nothing about a range type can be altered. */
    @Override
    public Optional<List<Alteration>> alter(RangeType before, RangeType after) {
        return before.withComment(Optional.empty()).equals(after.withComment(Optional.empty()))
                ? Optional.of(List.of())
                : Optional.empty();
    }

    /** The functions that make values bear the names of their types, and keep them when those get others. */
    @Override
    public Aside aside(RangeType type, Identifier name) {
        QualifiedName range = type.name();
        QualifiedName multirange = type.multirangeName();
        Identifier otherMultirange = DefaultNames.aside(multirange.name());
        QualifiedName rangeAside = range.sibling(name);
        String subtype = type.subtype().sql();
        String bounds = subtype + ", " + subtype;
        List<String> statements = new ArrayList<>();
        List<String> reverse = new ArrayList<>();
        statements.add(TypeSql.rename(range, name));
        reverse.add(TypeSql.rename(rangeAside, range.name()));
        statements.add(TypeSql.rename(multirange, otherMultirange));
        reverse.add(TypeSql.rename(multirange.sibling(otherMultirange), multirange.name()));
        for (String arguments : List.of(bounds, bounds + ", text")) {
            statements.add(renameConstructor(range, arguments, name));
            reverse.add(renameConstructor(rangeAside, arguments, range.name()));
        }
        String element = SqlWriter.quote(rangeAside);
        for (String arguments : List.of("", element, "VARIADIC " + element + "[]")) {
            statements.add(renameConstructor(multirange, arguments, otherMultirange));
            reverse.add(renameConstructor(multirange.sibling(otherMultirange), arguments, multirange.name()));
        }
        return new Aside(statements, reverse, TypeSql.drop(rangeAside));
    }

    private static String renameConstructor(QualifiedName constructor, String arguments, Identifier name) {
        return new SqlWriter()
                .sql("ALTER FUNCTION ")
                .name(constructor)
                .sql("(")
                .serverText(arguments)
                .sql(") RENAME TO ")
                .identifier(name)
                .toString();
    }
}
