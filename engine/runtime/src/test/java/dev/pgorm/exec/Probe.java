package dev.pgorm.exec;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Model;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.model.ValueType;
import java.util.Optional;

/** A view with one column of text, which tells something of the session, or takes its time. */
final class Probe extends Model<String> {

    /** What makes them. */
    static final String SCRIPT = """
            CREATE VIEW backend AS SELECT pg_backend_pid()::text AS value;
            CREATE VIEW slow AS SELECT pg_sleep(60)::text AS value;
            CREATE VIEW who AS SELECT current_setting('app.user_id', true) AS value;
            CREATE VIEW isolation AS SELECT current_setting('transaction_isolation') AS value;
            CREATE VIEW many AS SELECT i::text AS value FROM generate_series(1, 1700) AS i;
            CREATE VIEW broken AS SELECT (1 / (1600 - i))::text AS value FROM generate_series(1, 1700) AS i;
            """;

    final TextColumn value = text("value", "value", ValueType.TEXT);

    Probe(String view) {
        super("Probe", QualifiedName.of("public", view), Optional.empty());
    }

    @Override
    protected String read(RowReader row) {
        String value = row.textOrNull();
        return value == null ? "" : value;
    }
}
