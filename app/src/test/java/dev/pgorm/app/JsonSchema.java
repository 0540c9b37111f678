package dev.pgorm.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as the schema of our own documents uses. */
final class JsonSchema {

    private final Map<String, @Nullable Object> root;

    JsonSchema(String text) throws IOException {
        this.root = object(parse(text));
    }

    /** What of a document is against the schema; empty = valid. */
    List<String> check(String document) throws IOException {
        List<String> problems = new ArrayList<>();
        check(root, parse(document), "$", problems);
        return problems;
    }

    private void check(
            Map<String, @Nullable Object> schema, @Nullable Object value, String path, List<String> problems) {
        Object reference = schema.get("$ref");
        if (reference != null) {
            String name = reference.toString().substring("#/$defs/".length());
            check(object(object(root.get("$defs")).get(name)), value, path, problems);
            return;
        }
        require(
                !schema.containsKey("const") || Objects.equals(schema.get("const"), value),
                path + " is " + value,
                problems);
        require(
                !schema.containsKey("enum") || list(schema.get("enum")).contains(value),
                path + " is " + value,
                problems);
        require(hasType(schema.get("type"), value), path + " has the wrong type", problems);
        if (schema.get("pattern") instanceof String pattern && value instanceof String text) {
            require(text.matches(pattern), path + " is " + text, problems);
        }
        if (value instanceof Map<?, ?> && schema.containsKey("properties")) {
            members(schema, object(value), path, problems);
        }
        if (value instanceof List<?> && schema.containsKey("items")) {
            int index = 0;
            for (Object each : list(value)) {
                check(object(schema.get("items")), each, path + "[" + index++ + "]", problems);
            }
        }
    }

    private void members(
            Map<String, @Nullable Object> schema,
            Map<String, @Nullable Object> value,
            String path,
            List<String> problems) {
        Map<String, @Nullable Object> properties = object(schema.get("properties"));
        if (schema.get("required") != null) {
            list(schema.get("required"))
                    .forEach(name ->
                            require(value.containsKey(String.valueOf(name)), path + " lacks " + name, problems));
        }
        value.forEach((name, member) -> {
            if (properties.containsKey(name)) {
                check(object(properties.get(name)), member, path + "." + name, problems);
            } else {
                require(!Boolean.FALSE.equals(schema.get("additionalProperties")), path + " has " + name, problems);
            }
        });
    }

    private static void require(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean hasType(@Nullable Object type, @Nullable Object value) {
        if (type == null) {
            return true;
        }
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(each -> hasType(each, value));
        }
        return switch (type.toString()) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof BigDecimal number && number.scale() <= 0;
            case "null" -> value == null;
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private static @Nullable Object parse(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            Object value = value(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one document");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value(json));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(json));
            }
            return elements;
        }
        if (token.isNumeric()) {
            return json.getDecimalValue().stripTrailingZeros();
        }
        if (token.isBoolean()) {
            return json.getBooleanValue();
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    @SuppressWarnings("unchecked") // objects are made by value()
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // lists are made by value()
    private static List<@Nullable Object> list(@Nullable Object value) {
        return (List<@Nullable Object>) Objects.requireNonNull(value);
    }
}
