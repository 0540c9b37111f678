package dev.pgorm.introspect;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Constraint.Match;
import dev.pgorm.ir.Constraint.ReferentialAction;
import java.sql.SQLException;

/** Primary keys, unique constraints, foreign keys and checks of ordinary tables. */
final class ConstraintReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT con.oid, con.conrelid, con.conname, con.contype, con.condeferrable, con.condeferred, con.convalidated,
                    con.connoinherit, con.confdeltype, con.confupdtype, con.confmatchtype,
                    %s AS columns,
                    CASE WHEN con.contype = 'f' THEN %s END AS referenced_columns,
                    CASE WHEN con.contype = 'f' THEN %s END AS set_columns,
                    CASE WHEN con.contype IN ('p', 'u') THEN
                        ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, place)
                            JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
                            WHERE k.place > i.indnkeyatts ORDER BY k.place) END AS include,
                    %s AS nulls_not_distinct,
                    CASE WHEN con.contype IN ('p', 'u') THEN ic.reloptions END AS index_options,
                    rn.nspname AS referenced_schema, r.relname AS referenced_table,
                    CASE WHEN con.contype = 'c' THEN pg_get_expr(con.conbin, con.conrelid) END AS expression,
                    description.description AS comment
                FROM pg_constraint con
                LEFT JOIN pg_index i ON i.indexrelid = con.conindid AND con.contype IN ('p', 'u')
                LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
                LEFT JOIN pg_class r ON r.oid = con.confrelid
                LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
                %s
                WHERE con.contype IN ('p', 'u', 'f', 'c') AND con.conparentid = 0 AND %s
                AND con.conrelid IN (SELECT c.oid FROM %s)
                """.formatted(
                        columnNames("con.conkey", "con.conrelid"),
                        columnNames("con.confkey", "con.confrelid"),
                        scope.since(15, columnNames("con.confdelsetcols", "con.conrelid"), "NULL::text[]"),
                        scope.since(15, "coalesce(i.indnullsnotdistinct, false)", "false"),
                        ReadScope.comment("pg_constraint", "con.oid", "0"),
                        holdable(scope),
                        scope.ordinaryTables());
    }

    /** The condition that the IR can hold constraint {@code con}; the others are listed by {@link UnreadReader}. */
    static String holdable(ReadScope scope) {
        return scope.since(18, "con.conenforced AND NOT con.conperiod", "true");
    }

    private static String columnNames(String numbers, String relation) {
        return """
                ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY k(number, place)
                        JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = k.number ORDER BY k.place)""".formatted(numbers, relation);
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        draft.addConstraint(row.number("oid"), row.number("conrelid"), constraint(row));
    }

    private static Constraint constraint(Row row) throws SQLException {
        return switch (row.text("contype")) {
            case "p" ->
                new Constraint.PrimaryKey(
                        row.identifier("conname"),
                        row.identifiers("columns"),
                        row.identifiers("include"),
                        deferrability(row),
                        Options.of(row.list("index_options")),
                        row.optionalText("comment"));
            case "u" ->
                new Constraint.Unique(
                        row.identifier("conname"),
                        row.identifiers("columns"),
                        row.identifiers("include"),
                        row.flag("nulls_not_distinct"),
                        deferrability(row),
                        Options.of(row.list("index_options")),
                        row.optionalText("comment"));
            case "f" ->
                new Constraint.ForeignKey(
                        row.identifier("conname"),
                        row.identifiers("columns"),
                        row.name("referenced_schema", "referenced_table"),
                        row.identifiers("referenced_columns"),
                        action(row.text("confdeltype")),
                        action(row.text("confupdtype")),
                        row.identifiers("set_columns"),
                        row.text("confmatchtype").equals("f") ? Match.FULL : Match.SIMPLE,
                        deferrability(row),
                        row.flag("convalidated"),
                        row.optionalText("comment"));
            case "c" ->
                new Constraint.Check(
                        row.identifier("conname"),
                        row.expression("expression"),
                        row.flag("connoinherit"),
                        row.flag("convalidated"),
                        row.optionalText("comment"));
            default -> throw new SQLException("unknown kind of constraint: " + row.text("contype"));
        };
    }

    static Deferrability deferrability(Row row) throws SQLException {
        if (!row.flag("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.flag("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(String code) throws SQLException {
        return switch (code) {
            case "a" -> ReferentialAction.NO_ACTION;
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> throw new SQLException("unknown referential action: " + code);
        };
    }
}
