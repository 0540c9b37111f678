package dev.pgorm.introspect;

import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Names of functions that other rows of the catalogs refer to, as arrays of schema and name. */
final class FunctionNames {

    private FunctionNames() {}

    /** The name of the function with that object identifier; NULL where there is none. */
    static String select(String oid) {
        return "(SELECT ARRAY[fn.nspname::text, f.proname::text] FROM pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace"
                + " WHERE f.oid = " + oid + ")";
    }

    static Optional<QualifiedName> optional(Row row, String column) throws SQLException {
        List<String> name = row.list(column);
        return name.isEmpty() ? Optional.empty() : Optional.of(QualifiedName.of(name.getFirst(), name.getLast()));
    }
}
