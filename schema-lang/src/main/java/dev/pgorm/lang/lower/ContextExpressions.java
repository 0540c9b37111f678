package dev.pgorm.lang.lower;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.ContextDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ctx(…)} is in the database: the setting as a value of its type, NULL where nobody has set it. A setting that was set in
 * an earlier transaction of a session is an empty text, not nothing, so that is NULL as well.
 */
final class ContextExpressions {

    private final Map<String, ContextDeclaration> contexts = new HashMap<>();
    private final ColumnTypes types;

    ContextExpressions(List<ContextDeclaration> contexts, ColumnTypes types) {
        contexts.forEach(each -> this.contexts.putIfAbsent(each.name(), each));
        this.types = types;
    }

    /**
     * A condition or query. A sub-select of its own is what the server reads once for a statement instead of once for each row (ADR
     * 0028).
     */
    SqlExpr inQuery(String sql) {
        return SqlExpr.written(replaced(sql, "(SELECT ", ")"));
    }

    /** An expression in which the server allows no sub-select. */
    SqlExpr alone(String sql) {
        return SqlExpr.written(replaced(sql, "(", ")"));
    }

    private String replaced(String sql, String before, String after) {
        if (contexts.isEmpty()) {
            return sql;
        }
        SqlWriter writer = new SqlWriter();
        int copied = 0;
        for (ContextCall each : ContextCall.in(sql)) {
            Optional<ContextDeclaration.Member> member = member(each);
            if (member.isPresent()) {
                writer.serverText(sql.substring(copied, each.start()));
                writer.sql(before);
                write(writer, member.get());
                writer.sql(after);
                copied = each.end();
            }
        }
        return copied == 0 ? sql : writer.serverText(sql.substring(copied)).toString();
    }

    private Optional<ContextDeclaration.Member> member(ContextCall call) {
        return call.context()
                .flatMap(context -> Optional.ofNullable(contexts.get(context.text())))
                .flatMap(context -> call.member().flatMap(member -> context.member(member.text())));
    }

    private void write(SqlWriter writer, ContextDeclaration.Member member) {
        writer.sql("(NULLIF(current_setting(").literal(member.setting()).sql(", true), ''))::");
        whole(types.of(member.field())).write(writer);
    }

    /** A cast to so many characters would cut off the rest, and one user would be another one. */
    private static TypeReference whole(TypeReference type) {
        if (!(type instanceof TypeReference.BuiltIn builtIn)) {
            return type;
        }
        String spelling = builtIn.spelling();
        int length = spelling.indexOf('(');
        return switch (length < 0 ? "" : spelling.substring(0, length)) {
            case "character varying" -> new TypeReference.BuiltIn("character varying", false);
            case "character" -> new TypeReference.BuiltIn("bpchar", false);
            case "bit", "bit varying" -> new TypeReference.BuiltIn("bit varying", false);
            default -> type;
        };
    }
}
