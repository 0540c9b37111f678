package dev.pgorm.introspect;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Routine.Form;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.ir.RoutineTraits.Volatility;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Functions, procedures and aggregate functions. */
final class RoutineReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind, l.lanname, p.provolatile, p.proisstrict,
                    p.prosecdef, p.proleakproof, p.proparallel, p.proconfig, p.prosrc, p.probin, p.proretset,
                    CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END
                        THEN p.procost::text END AS cost,
                    CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END AS rows,
                    sn.nspname AS support_schema, s.proname AS support_name, %s AS arguments,
                    CASE WHEN p.prokind <> 'p' THEN %s END AS result, %s AS transforms,
                    CASE WHEN p.prokind <> 'a' THEN pg_get_function_sqlbody(p.oid) END AS sql_body,
                    %s, description.description AS comment
                FROM pg_proc p
                JOIN pg_namespace n ON n.oid = p.pronamespace
                JOIN pg_language l ON l.oid = p.prolang
                LEFT JOIN pg_proc s ON s.oid = p.prosupport
                LEFT JOIN pg_namespace sn ON sn.oid = s.pronamespace
                LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
                LEFT JOIN pg_operator so ON so.oid = a.aggsortop
                LEFT JOIN pg_namespace son ON son.oid = so.oprnamespace
                %s
                WHERE %s AND %s AND %s AND %s
                """.formatted(
                        RoutineArguments.select("p"),
                        TypeColumns.plain("p.prorettype"),
                        TypeColumns.plainList("p.protrftypes"),
                        AggregateRows.columns(),
                        ReadScope.comment("pg_proc", "p.oid", "0"),
                        scope.notInitial("p.oid"),
                        ReadScope.notInternal("pg_proc", "p.oid"),
                        scope.notOfExtension("pg_proc", "p.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.text("prokind").equals("a")) {
            AggregateRows.read(row, draft);
            return;
        }
        Routine routine = new Routine(
                row.name("schema", "name"),
                form(row.text("prokind")),
                RoutineArguments.read(row, "arguments"),
                TypeColumns.optionalPlain(row, "result"),
                row.flag("proretset"),
                traits(row),
                body(row),
                row.optionalText("comment"));
        draft.add(routine);
        draft.identify("pg_proc", row.number("oid"), routine.address());
    }

    private static Form form(String kind) {
        return switch (kind) {
            case "p" -> Form.PROCEDURE;
            case "w" -> Form.WINDOW_FUNCTION;
            default -> Form.FUNCTION;
        };
    }

    private static RoutineTraits traits(Row row) throws SQLException {
        return new RoutineTraits(
                row.identifier("lanname"),
                volatility(row.text("provolatile")),
                row.flag("proisstrict"),
                row.flag("prosecdef"),
                row.flag("proleakproof"),
                parallel(row.text("proparallel")),
                row.optionalText("cost"),
                row.optionalText("rows"),
                row.optionalName("support_schema", "support_name"),
                row.list("proconfig").stream().map(RoutineReader::setting).toList(),
                TypeColumns.plainList(row, "transforms"));
    }

    private static Volatility volatility(String code) {
        return switch (code) {
            case "i" -> Volatility.IMMUTABLE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }

    static Parallel parallel(String code) {
        return switch (code) {
            case "s" -> Parallel.SAFE;
            case "r" -> Parallel.RESTRICTED;
            default -> Parallel.UNSAFE;
        };
    }

    private static Setting setting(String pair) {
        List<String> parts = List.of(pair.split("=", 2));
        return new Setting(parts.getFirst(), parts.getLast());
    }

    private static RoutineBody body(Row row) throws SQLException {
        Optional<String> sql = row.optionalText("sql_body");
        if (sql.isPresent()) {
            return new RoutineBody.Sql(SqlExpr.canonical(sql.get()));
        }
        String source = row.text("prosrc");
        Optional<String> library = row.optionalText("probin");
        return library.isPresent() ? new RoutineBody.Library(library.get(), source) : new RoutineBody.Quoted(source);
    }
}
