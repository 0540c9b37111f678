package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/**
 * A table or index access method.
 *
 * @param name its name
 * @param target what it stores
 * @param handler the function that makes it
 * @param comment its comment
 */
public record AccessMethod(Identifier name, Target target, QualifiedName handler, Optional<String> comment)
        implements Definition {

    /** What an access method stores. */
    public enum Target {
        TABLE,
        INDEX
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.ACCESS_METHOD, name.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public AccessMethod withComment(Optional<String> other) {
        return new AccessMethod(name, target, handler, other);
    }

    @Override
    public AccessMethod renamed(NewNames names) {
        return new AccessMethod(name, target, names.name(handler), comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(SqlExpr.written(SqlWriter.quote(handler)));
    }
}
