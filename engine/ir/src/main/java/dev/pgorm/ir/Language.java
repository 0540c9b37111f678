package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A procedural language that no extension brings.
 *
 * @param name its name
 * @param trusted whether everybody may write functions in it
 * @param handler the function that runs its functions
 * @param inline the function that runs DO blocks
 * @param validator the function that checks bodies
 * @param comment its comment
 */
public record Language(
        Identifier name,
        boolean trusted,
        QualifiedName handler,
        Optional<QualifiedName> inline,
        Optional<QualifiedName> validator,
        Optional<String> comment)
        implements Definition {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.LANGUAGE, name.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Language withComment(Optional<String> other) {
        return new Language(name, trusted, handler, inline, validator, other);
    }

    @Override
    public Language renamed(NewNames names) {
        return new Language(
                name, trusted, names.name(handler), inline.map(names::name), validator.map(names::name), comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return Stream.of(Optional.of(handler), inline, validator)
                .flatMap(Optional::stream)
                .map(each -> SqlExpr.written(SqlWriter.quote(each)))
                .toList();
    }
}
