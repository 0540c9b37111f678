package dev.pgorm.ddl;

import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/** SET and RESET of configuration parameters that an object carries. */
final class SettingSql {

    private SettingSql() {}

    /** Appends {@code SET name TO value}. */
    static void set(SqlWriter writer, Setting setting) {
        name(writer.sql("SET "), setting.name());
        writer.sql(" TO ").join(setting.values(), ", ", SqlWriter::literal);
    }

    /** Appends {@code RESET name}. */
    static void reset(SqlWriter writer, String name) {
        name(writer.sql("RESET "), name);
    }

    /** A parameter of an extension has a dot in its name. */
    private static void name(SqlWriter writer, String name) {
        writer.join(List.of(name.split("\\.", -1)), ".", (each, part) -> each.identifier(Identifier.of(part)));
    }
}
