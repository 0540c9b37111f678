package dev.pgorm.ddl;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage parameters and INCLUDE lists, which tables, indexes and constraints share. */
final class ParameterSql {

    private ParameterSql() {}

    static void include(SqlWriter writer, List<Identifier> columns) {
        if (!columns.isEmpty()) {
            writer.sql(" INCLUDE (").identifiers(columns).sql(")");
        }
    }

    static void with(SqlWriter writer, StorageParameters parameters) {
        if (!parameters.isEmpty()) {
            writer.sql(" WITH ");
            list(writer, parameters);
        }
    }

    /** {@code (name = 'value', …)}. */
    static void list(SqlWriter writer, StorageParameters parameters) {
        writer.sql("(");
        assignments(writer, parameters);
        writer.sql(")");
    }

    /** {@code name = 'value', …}. */
    static void assignments(SqlWriter writer, StorageParameters parameters) {
        writer.join(List.copyOf(parameters.values().entrySet()), ", ", ParameterSql::assignment);
    }

    private static void assignment(SqlWriter writer, Map.Entry<String, String> parameter) {
        name(writer, parameter.getKey());
        writer.sql(" = ");
        if (parameter.getValue().matches("[0-9]{1,18}|true|false|on|off")) {
            writer.serverText(parameter.getValue());
        } else {
            writer.literal(parameter.getValue());
        }
    }

    private static void name(SqlWriter writer, String parameter) {
        int dot = parameter.indexOf('.');
        if (dot > 0) {
            writer.identifier(Identifier.of(parameter.substring(0, dot))).sql(".");
        }
        writer.identifier(Identifier.of(parameter.substring(dot + 1)));
    }

    /** SET for what is new or different. */
    static Optional<StorageParameters> toSet(StorageParameters before, StorageParameters after) {
        Map<String, String> changed = new LinkedHashMap<>(after.values());
        changed.entrySet()
                .removeIf(entry -> entry.getValue().equals(before.values().get(entry.getKey())));
        return changed.isEmpty() ? Optional.empty() : Optional.of(StorageParameters.of(changed));
    }

    /** Names to RESET. */
    static List<String> toReset(StorageParameters before, StorageParameters after) {
        List<String> names = new ArrayList<>(before.values().keySet());
        names.removeAll(after.values().keySet());
        return names;
    }

    /** The statements that turn one set of parameters into another, after the given words. */
    static List<String> change(String alter, StorageParameters before, StorageParameters after) {
        List<String> statements = new ArrayList<>();
        toSet(before, after).ifPresent(changed -> {
            SqlWriter writer = new SqlWriter().serverText(alter).sql("SET ");
            list(writer, changed);
            statements.add(writer.toString());
        });
        List<String> names = toReset(before, after);
        if (!names.isEmpty()) {
            statements.add(new SqlWriter()
                    .serverText(alter)
                    .sql("RESET (")
                    .join(names, ", ", ParameterSql::name)
                    .sql(")")
                    .toString());
        }
        return statements;
    }
}
