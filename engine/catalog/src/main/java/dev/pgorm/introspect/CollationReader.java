package dev.pgorm.introspect;

import dev.pgorm.ir.Collation;
import java.sql.SQLException;
import java.util.Optional;

/** Collations. */
final class CollationReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT co.oid, n.nspname AS schema, co.collname AS name, co.collprovider::text AS provider, co.collisdeterministic,
                    co.collcollate, co.collctype, %s AS locale, %s AS rules, description.description AS comment
                FROM pg_collation co
                JOIN pg_namespace n ON n.oid = co.collnamespace
                %s
                WHERE %s AND %s AND %s
                """.formatted(
                        scope.since(17, "co.colllocale", scope.since(15, "co.colliculocale", "NULL::text")),
                        scope.since(16, "co.collicurules", "NULL::text"),
                        ReadScope.comment("pg_collation", "co.oid", "0"),
                        scope.notInitial("co.oid"),
                        scope.notOfExtension("pg_collation", "co.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<String> order = row.optionalText("collcollate");
        Optional<String> characterTypes = row.optionalText("collctype");
        Optional<String> locale = row.optionalText("locale");
        if (locale.isEmpty() && order.equals(characterTypes)) {
            locale = order;
        }
        boolean isOne = locale.isPresent();
        Collation collation = new Collation(
                row.name("schema", "name"),
                provider(row.text("provider")),
                locale,
                isOne ? Optional.empty() : order,
                isOne ? Optional.empty() : characterTypes,
                row.flag("collisdeterministic"),
                row.optionalText("rules"),
                row.optionalText("comment"));
        draft.add(collation);
        draft.identify("pg_collation", row.number("oid"), collation.address());
    }

    private static Collation.Provider provider(String code) throws SQLException {
        return switch (code) {
            case "c" -> Collation.Provider.LIBC;
            case "i" -> Collation.Provider.ICU;
            case "b" -> Collation.Provider.BUILTIN;
            default -> throw new SQLException("unknown provider of a collation: " + code);
        };
    }
}
