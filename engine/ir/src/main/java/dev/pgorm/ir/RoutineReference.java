package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/**
 * A function among those of its name.
 *
 * @param name its name
 * @param types the types of the arguments that a call gives
 */
public record RoutineReference(QualifiedName name, List<TypeReference> types) {

    public RoutineReference {
        types = List.copyOf(types);
    }

    /** The function's address. */
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.FUNCTION, name.schema().value(), RoutineArgument.identityOf(name.name(), types), "");
    }

    /** Appends {@code public.f(integer, text)}. */
    public void write(SqlWriter writer) {
        writer.name(name)
                .sql("(")
                .join(types, ", ", (each, type) -> type.write(each))
                .sql(")");
    }

    /** The function as SQL. */
    public String sql() {
        SqlWriter writer = new SqlWriter();
        write(writer);
        return writer.toString();
    }

    RoutineReference renamed(NewNames names) {
        return new RoutineReference(
                names.name(name), types.stream().map(names::type).toList());
    }
}
