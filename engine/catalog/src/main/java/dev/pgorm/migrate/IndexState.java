package dev.pgorm.migrate;

import dev.pgorm.ir.sql.ConcurrentIndexStatement;
import dev.pgorm.ir.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an index stands that a statement outside transactions builds or drops. */
sealed interface IndexState {

    record Missing() implements IndexState {}

    record Valid() implements IndexState {}

    /** Interrupted while it was built or dropped; {@code quoted} is its name. */
    record Invalid(String quoted) implements IndexState {}

    static IndexState of(Connection connection, ConcurrentIndexStatement index) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT i.indisvalid, pg_catalog.format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = ? AND (n.nspname = ? OR ?::text IS NULL AND n.nspname = ANY (pg_catalog.current_schemas(false)))
                """)) {
            @Nullable String schema = index.schema().map(Identifier::value).orElse(null);
            statement.setString(1, index.index().value());
            statement.setString(2, schema);
            statement.setString(3, schema);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Missing();
                }
                return row.getBoolean(1) ? new Valid() : new Invalid(row.getString(2));
            }
        }
    }

    /** The name of the index where it is invalid. */
    default Optional<String> invalid() {
        return this instanceof Invalid(String quoted) ? Optional.of(quoted) : Optional.empty();
    }
}
