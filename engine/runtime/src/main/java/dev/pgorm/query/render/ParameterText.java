package dev.pgorm.query.render;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values beside a statement, as SQL would write them, for people to read. */
public final class ParameterText {

    private ParameterText() {}

    /** The value. */
    public static String of(Term.Parameter parameter) {
        SqlWriter writer = new SqlWriter();
        write(writer, parameter.value(), parameter.type());
        return writer.toString();
    }

    private static void write(SqlWriter writer, @Nullable Object value, ValueType type) {
        switch (value) {
            case null -> writer.sql("NULL");
            case Boolean truth -> writer.sql(truth ? "TRUE" : "FALSE");
            case Number number -> writer.serverText(number.toString());
            case Json json -> writer.literal(json.text());
            case SqlEnum label -> writer.literal(label.label());
            case byte[] bytes -> writer.literal("\\x" + HexFormat.of().formatHex(bytes));
            case Collection<?> elements -> {
                writer.sql("ARRAY[");
                boolean first = true;
                for (Object each : elements) {
                    writer.sql(first ? "" : ", ");
                    write(writer, each, type.element().orElse(type));
                    first = false;
                }
                writer.sql("]");
            }
            case String text
            when type.extension().isPresent() ->
                writer.literal(type.extension().get().readable(text));
            default -> writer.literal(value.toString());
        }
    }
}
