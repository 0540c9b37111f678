package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/**
 * A conversion from one character encoding to another.
 *
 * @param name its name
 * @param source the encoding that is converted
 * @param target the encoding that it is converted to
 * @param function the function that converts
 * @param usual whether it is the one that the server uses by itself
 * @param comment its comment
 */
public record Conversion(
        QualifiedName name,
        String source,
        String target,
        QualifiedName function,
        boolean usual,
        Optional<String> comment)
        implements Definition {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.CONVERSION, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Conversion withComment(Optional<String> other) {
        return new Conversion(name, source, target, function, usual, other);
    }

    @Override
    public Conversion renamed(NewNames names) {
        return new Conversion(names.name(name), source, target, names.name(function), usual, comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(SqlExpr.written(SqlWriter.quote(function)));
    }
}
