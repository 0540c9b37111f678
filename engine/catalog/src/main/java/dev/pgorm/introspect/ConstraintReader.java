package dev.pgorm.introspect;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Constraint.Match;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.Constraint.Validity;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints of tables; {@link IndexReader} adds the elements of exclusion constraints. */
final class ConstraintReader implements KindReader {

    /**
     * Constraints that PostgreSQL keeps for its own use are left out: a foreign key has another one for each partition of the
     * referenced table.
     */
    @Override
    public String query(ReadScope scope) {
        return """
                SELECT con.oid, con.conrelid, con.conname, con.contype, con.condeferrable, con.condeferred, con.convalidated,
                    con.connoinherit, con.confdeltype, con.confupdtype, con.confmatchtype,
                    con.conislocal, con.coninhcount > 0 AS inherited, con.conparentid <> 0 AS of_parent,
                    %s AS enforced, %s AS period,
                    %s AS columns,
                    CASE WHEN con.contype = 'f' THEN %s END AS referenced_columns,
                    CASE WHEN con.contype = 'f' THEN %s END AS set_columns,
                    CASE WHEN con.contype IN ('p', 'u') THEN
                        ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, place)
                            JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
                            WHERE k.place > i.indnkeyatts ORDER BY k.place) END AS include,
                    %s AS nulls_not_distinct,
                    i.indexrelid, i.indisvalid, ic.reloptions AS index_options, am.amname AS method,
                    CASE WHEN ic.reltablespace <> 0 THEN
                        (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = ic.reltablespace) END AS tablespace,
                    CASE WHEN ic.relispartition THEN (SELECT pi.relname FROM pg_inherits h
                        JOIN pg_class pi ON pi.oid = h.inhparent WHERE h.inhrelid = i.indexrelid) END AS parent_index,
                    CASE WHEN con.contype = 'x' THEN pg_get_expr(i.indpred, i.indrelid) END AS predicate,
                    CASE WHEN con.contype = 'x' THEN
                        ARRAY(SELECT op.oprname::text FROM unnest(con.conexclop) WITH ORDINALITY x(operator, place)
                        JOIN pg_operator op ON op.oid = x.operator ORDER BY x.place) END AS operators,
                    CASE WHEN con.contype = 'x' THEN ARRAY(SELECT opn.nspname::text FROM unnest(con.conexclop) WITH ORDINALITY x(operator, place)
                        JOIN pg_operator op ON op.oid = x.operator JOIN pg_namespace opn ON opn.oid = op.oprnamespace
                        ORDER BY x.place) END AS operator_schemas,
                    rn.nspname AS referenced_schema, r.relname AS referenced_table,
                    CASE WHEN con.contype = 'c' THEN pg_get_expr(con.conbin, con.conrelid) END AS expression,
                    description.description AS comment
                FROM pg_constraint con
                LEFT JOIN pg_index i ON i.indexrelid = con.conindid AND con.contype IN ('p', 'u', 'x')
                LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
                LEFT JOIN pg_am am ON am.oid = ic.relam
                LEFT JOIN pg_class r ON r.oid = con.confrelid
                LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
                %s
                WHERE con.contype IN ('p', 'u', 'x', 'f', 'c')
                AND (con.conparentid = 0 OR NOT EXISTS (SELECT 1 FROM pg_constraint main
                    WHERE main.oid = con.conparentid AND main.conrelid = con.conrelid))
                AND %s
                """.formatted(
                        scope.since(18, "con.conenforced", "true"),
                        scope.since(18, "con.conperiod", "false"),
                        columnNames("con.conkey", "con.conrelid"),
                        columnNames("con.confkey", "con.confrelid"),
                        scope.since(15, columnNames("con.confdelsetcols", "con.conrelid"), "NULL::text[]"),
                        scope.since(15, "coalesce(i.indnullsnotdistinct, false)", "false"),
                        ReadScope.comment("pg_constraint", "con.oid", "0"),
                        ReadScope.isKept("con.conrelid"));
    }

    private static String columnNames(String numbers, String relation) {
        return """
                ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY k(number, place)
                        JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = k.number ORDER BY k.place)""".formatted(numbers, relation);
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.text("contype").equals("x")) {
            draft.addExclusion(
                    row.number("oid"),
                    row.number("conrelid"),
                    row.number("indexrelid"),
                    exclusion(row),
                    operators(row));
        } else {
            draft.addConstraint(row.number("oid"), row.number("conrelid"), constraint(row));
        }
    }

    private static Constraint constraint(Row row) throws SQLException {
        return switch (row.text("contype")) {
            case "p" ->
                new Constraint.PrimaryKey(
                        row.identifier("conname"),
                        row.identifiers("columns"),
                        row.identifiers("include"),
                        row.flag("period"),
                        deferrability(row),
                        index(row),
                        row.optionalText("comment"));
            case "u" ->
                new Constraint.Unique(
                        row.identifier("conname"),
                        row.identifiers("columns"),
                        row.identifiers("include"),
                        row.flag("nulls_not_distinct"),
                        row.flag("period"),
                        deferrability(row),
                        index(row),
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
                        validity(row),
                        row.flag("period"),
                        row.flag("of_parent") ? Origin.INHERITED : Origin.OWN,
                        row.optionalText("comment"));
            case "c" ->
                new Constraint.Check(
                        row.identifier("conname"),
                        row.expression("expression"),
                        row.flag("connoinherit"),
                        validity(row),
                        !row.flag("inherited") ? Origin.OWN : row.flag("conislocal") ? Origin.MERGED : Origin.INHERITED,
                        row.optionalText("comment"));
            default -> throw new SQLException("unknown kind of constraint: " + row.text("contype"));
        };
    }

    private static Constraint.Exclusion exclusion(Row row) throws SQLException {
        return new Constraint.Exclusion(
                row.identifier("conname"),
                row.identifier("method"),
                List.of(),
                List.of(),
                row.optionalExpression("predicate"),
                deferrability(row),
                index(row),
                row.optionalText("comment"));
    }

    private static List<Operator> operators(Row row) throws SQLException {
        List<String> symbols = row.list("operators");
        List<Identifier> schemas = row.identifiers("operator_schemas");
        List<Operator> operators = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            Optional<Identifier> schema =
                    Optional.of(schemas.get(i)).filter(each -> !each.value().equals("pg_catalog"));
            operators.add(new Operator(schema, symbols.get(i)));
        }
        return operators;
    }

    private static KeyIndex index(Row row) throws SQLException {
        return new KeyIndex(
                        Options.of(row.list("index_options")),
                        row.optionalIdentifier("tablespace"),
                        row.optionalIdentifier("parent_index"),
                        row.flag("of_parent") ? Origin.INHERITED : Origin.OWN,
                        row.flag("indisvalid"))
                .orUsual();
    }

    private static Validity validity(Row row) throws SQLException {
        return row.flag("enforced") ? Validity.of(row.flag("convalidated")) : Validity.NOT_ENFORCED;
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
