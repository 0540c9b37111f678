package dev.pgorm.lang.raise;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.OneLine;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.BuiltInTypes;
import java.util.Map;
import java.util.Optional;

/** Names of objects and types in headings, which have SQL's spelling. */
final class SqlNameSpelling {

    /** What everybody calls the types whose names in the standard are long. */
    private static final Map<String, String> SHORT = Map.of(
            "character varying", "varchar",
            "bit varying", "varbit",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamptz",
            "time without time zone", "time",
            "time with time zone", "timetz");

    private final NameBook names;

    SqlNameSpelling(NameBook names) {
        this.names = names;
    }

    /** The name of a routine or the like, without the schema where it is the usual one. */
    String object(QualifiedName name) {
        return called(name);
    }

    /** The name of a function as a call writes it; not in quotes if it can be. */
    static String called(QualifiedName name) {
        return isUsual(name) ? OneLine.identifier(name.name()) : OneLine.name(name);
    }

    private static boolean isUsual(QualifiedName name) {
        return name.schema().value().equals(NameBook.DEFAULT_SCHEMA);
    }

    /** A type without modifiers. */
    String type(TypeReference type) {
        return base(type) + (type.array() ? "[]" : "");
    }

    private String base(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> SHORT.getOrDefault(builtIn.spelling(), builtIn.spelling());
            case TypeReference.Named named ->
                isBare(named.name()) ? OneLine.identifier(named.name().name()) : OneLine.name(named.name());
            case TypeReference.Written written -> written.source();
        };
    }

    /** Whether the name alone means that type: it is the name of its block as well, and of none of PostgreSQL's own types. */
    private boolean isBare(QualifiedName name) {
        String own = name.name().value();
        return isUsual(name)
                && names.block(name).equals(Optional.of(own))
                && BuiltInTypes.plain(own).isEmpty();
    }
}
