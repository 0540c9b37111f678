package dev.pgorm.introspect;

import dev.pgorm.ir.OperatorDefinition;
import java.sql.SQLException;

/** Operators; not those that so far are only named as the commutator or negator of another one. */
final class OperatorReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT o.oid, n.nspname AS schema, o.oprname AS name, %s AS left_type, %s AS right_type, %s AS function,
                    %s AS restriction, %s AS join_function, o.oprcanhash, o.oprcanmerge,
                    cn.nspname AS commutator_schema, c.oprname AS commutator, nn.nspname AS negator_schema, g.oprname AS negator,
                    description.description AS comment
                FROM pg_operator o
                JOIN pg_namespace n ON n.oid = o.oprnamespace
                LEFT JOIN pg_operator c ON c.oid = o.oprcom
                LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
                LEFT JOIN pg_operator g ON g.oid = o.oprnegate
                LEFT JOIN pg_namespace nn ON nn.oid = g.oprnamespace
                %s
                WHERE o.oprcode <> 0 AND %s AND %s AND %s
                """.formatted(
                        TypeColumns.plain("o.oprleft"),
                        TypeColumns.plain("o.oprright"),
                        FunctionNames.select("o.oprcode"),
                        FunctionNames.select("o.oprrest"),
                        FunctionNames.select("o.oprjoin"),
                        ReadScope.comment("pg_operator", "o.oid", "0"),
                        scope.notInitial("o.oid"),
                        scope.notOfExtension("pg_operator", "o.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        OperatorDefinition operator = new OperatorDefinition(
                row.name("schema", "name"),
                TypeColumns.optionalPlain(row, "left_type"),
                TypeColumns.plain(row.list("right_type")),
                FunctionNames.optional(row, "function").orElseThrow(),
                row.optionalName("commutator_schema", "commutator").map(OperatorNames::operator),
                row.optionalName("negator_schema", "negator").map(OperatorNames::operator),
                FunctionNames.optional(row, "restriction"),
                FunctionNames.optional(row, "join_function"),
                row.flag("oprcanhash"),
                row.flag("oprcanmerge"),
                row.optionalText("comment"));
        draft.add(operator);
        draft.identify("pg_operator", row.number("oid"), operator.address());
    }
}
