package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a procedural language takes values of a type in and gives them back.
 *
 * @param type the type
 * @param language the language
 * @param fromSql the function for values that go into the language, with the types of its arguments
 * @param toSql the function for values that come out of the language, with the types of its arguments
 * @param comment its comment
 */
public record Transform(
        TypeReference type,
        Identifier language,
        Optional<SqlExpr> fromSql,
        Optional<SqlExpr> toSql,
        Optional<String> comment)
        implements Definition {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.TRANSFORM, "for " + type.sql() + " language " + language.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ObjectAddress.global(DefinitionKind.LANGUAGE, language.value()));
    }

    @Override
    public List<TypeReference> types() {
        return List.of(type);
    }

    @Override
    public Transform withComment(Optional<String> other) {
        return new Transform(type, language, fromSql, toSql, other);
    }

    @Override
    public Transform renamed(NewNames names) {
        return new Transform(names.type(type), language, fromSql.map(names::text), toSql.map(names::text), comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return Stream.of(fromSql, toSql).flatMap(Optional::stream).toList();
    }
}
