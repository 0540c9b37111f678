package dev.pgorm.generate.typescript;

import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values of a schema or of a query as TypeScript that the driver sends as they are. */
final class ValueCode {

    private static final long MOST_EXACT = (1L << 53) - 1;

    private ValueCode() {}

    /**
     * A value that a statement sends.
     *
     * @throws NotInClient where the driver has no text for it
     */
    static String constant(Object value) throws NotInClient {
        return switch (value) {
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            case Short number -> number.toString();
            case Float number -> number.toString();
            case Double number -> number.toString();
            case Long number ->
                Math.abs(number) <= MOST_EXACT ? number.toString() : TypeScriptText.literal(number.toString());
            case BigDecimal number -> TypeScriptText.literal(number.toPlainString());
            case SqlEnum label -> TypeScriptText.literal(label.label());
            case Json json -> TypeScriptText.literal(json.text());
            case byte[] ignored -> throw new NotInClient("it sends bytes that it says itself");
            case List<?> elements -> {
                List<String> all = new ArrayList<>();
                for (Object each : elements) {
                    all.add(each == null ? "null" : constant(each));
                }
                yield "[" + String.join(", ", all) + "]";
            }
            // dates and the like print as ISO 8601, which the server reads
            default -> TypeScriptText.literal(value.toString());
        };
    }

    /**
     * What a parameter is where nobody says it.
     *
     * @throws NotInClient where its type has no literal
     */
    static String defaultValue(Object value) throws NotInClient {
        return switch (value) {
            case Long number -> number + "n";
            case Json ignored -> throw new NotInClient("a parameter has JSON as its default");
            case List<?> elements -> {
                List<String> all = new ArrayList<>();
                for (Object each : elements) {
                    all.add(defaultValue(each));
                }
                yield "[" + String.join(", ", all) + "]";
            }
            default -> constant(value);
        };
    }
}
