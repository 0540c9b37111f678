package dev.pgorm.ddl;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** OPTIONS (…) of foreign-data wrappers and all that stands behind them. */
final class OptionSql {

    private OptionSql() {}

    /** Appends {@code OPTIONS (name 'value', …)}; nothing where there are none. */
    static void list(SqlWriter writer, StorageParameters options) {
        if (!options.isEmpty()) {
            writer.sql(" OPTIONS (")
                    .join(List.copyOf(options.values().entrySet()), ", ", OptionSql::option)
                    .sql(")");
        }
    }

    private static void option(SqlWriter writer, Map.Entry<String, String> option) {
        writer.identifier(Identifier.of(option.getKey())).sql(" ").literal(option.getValue());
    }

    /** The statement that turns one set of options into another, after the given words; none where they are the same. */
    static List<String> change(String alter, StorageParameters before, StorageParameters after) {
        List<String> changes = new ArrayList<>();
        before.values().keySet().forEach(name -> {
            if (!after.values().containsKey(name)) {
                changes.add(new SqlWriter()
                        .sql("DROP ")
                        .identifier(Identifier.of(name))
                        .toString());
            }
        });
        after.values().entrySet().forEach(option -> {
            String old = before.values().get(option.getKey());
            if (!option.getValue().equals(old)) {
                SqlWriter change = new SqlWriter().sql(old == null ? "ADD " : "SET ");
                option(change, option);
                changes.add(change.toString());
            }
        });
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(new SqlWriter()
                .serverText(alter)
                .sql(" OPTIONS (")
                .join(changes, ", ", SqlWriter::serverText)
                .sql(")")
                .toString());
    }
}
