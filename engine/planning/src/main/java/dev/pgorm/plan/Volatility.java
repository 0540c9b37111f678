package dev.pgorm.plan;

import dev.pgorm.ir.sql.SqlExpr;
import java.util.regex.Pattern;

/** Whether a default is one value for all rows, so that adding its column needs no rewrite. */
final class Volatility {

    /** Calls of functions that are known to be stable or immutable. */
    private static final Pattern STEADY_CALL = Pattern.compile(
            "\\b(now|current_setting|current_user|current_schema|transaction_timestamp|statement_timestamp|to_char"
                    + "|to_timestamp|to_date|lower|upper|timezone|date_trunc|date_part|jsonb_build_object"
                    + "|jsonb_build_array|json_build_object|json_build_array|make_interval|numeric|varchar|char|bit"
                    + "|time|timestamp|interval|varying|character|coalesce)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("[\\w\"]\\s*\\(");

    private Volatility() {}

    static boolean mayDifferPerRow(SqlExpr expression) {
        String withoutLiterals = LITERAL.matcher(expression.text()).replaceAll("''");
        String withoutSteadyCalls = STEADY_CALL.matcher(withoutLiterals).replaceAll(" ( ");
        return CALL.matcher(withoutSteadyCalls).find();
    }
}
