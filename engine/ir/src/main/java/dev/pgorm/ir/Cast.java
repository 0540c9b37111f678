package dev.pgorm.ir;

import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * A cast from one type to another.
 *
 * @param source the type of the value that is cast
 * @param target the type that it is cast to
 * @param method how
 * @param context where without being asked
 * @param comment its comment
 */
public record Cast(TypeReference source, TypeReference target, Method method, Context context, Optional<String> comment)
        implements Definition {

    /** How a value is cast. */
    public sealed interface Method {

        /**
         * By a function.
         *
         * @param function the function with the types of its arguments
         */
        record Function(SqlExpr function) implements Method {}

        /** Not at all: both types have the same form in memory. */
        record Binary() implements Method {}

        /** Through its text. */
        record InOut() implements Method {}

        /** The same after renames. */
        default Method renamed(NewNames names) {
            return this instanceof Function function ? new Function(names.text(function.function())) : this;
        }
    }

    /** Where a value is cast without being asked. */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.CAST, source.sql() + " AS " + target.sql());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public List<TypeReference> types() {
        return List.of(source, target);
    }

    @Override
    public Cast withComment(Optional<String> other) {
        return new Cast(source, target, method, context, other);
    }

    @Override
    public Cast renamed(NewNames names) {
        return new Cast(names.type(source), names.type(target), method.renamed(names), context, comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return method instanceof Method.Function function ? List.of(function.function()) : List.of();
    }
}
