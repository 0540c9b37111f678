package dev.pgorm.arb.program;

import dev.pgorm.arb.program.World.Callable;
import dev.pgorm.arb.program.World.Field;
import java.util.Optional;
import java.util.Set;

/** Expressions over one value; what they need is added to a set. */
final class Expressions {

    private Expressions() {}

    /** A condition that is immutable. */
    static String condition(String choice, String value, SqlType type, World world, Set<String> needs) {
        Choices choices = world.choices;
        if (choices.chance("calls " + choice, 25)) {
            Optional<Callable> function = world.function("called " + choice, type, true);
            if (function.isPresent()) {
                needs.add(function.get().key());
                return function.get().name() + "(" + value + ") IS NOT NULL";
            }
        }
        needs.add(type.key());
        return switch (type.family()) {
            case INTEGER, NUMBER ->
                choices.one("condition " + choice, value + " > 0", value + " <> 13", value + " BETWEEN 1 AND 99");
            case TEXT ->
                choices.one(
                        "condition " + choice,
                        value + " <> 'it''s'",
                        "length(" + value + ") > 2",
                        "lower(" + value + ") ~ '^[a-z]'",
                        value + " IN ('a', 'b\\c')");
            case BOOLEAN -> choices.one("condition " + choice, value, "NOT " + value, value + " IS TRUE");
            case ENUM ->
                type.literals().isEmpty()
                        ? value + " IS NOT NULL"
                        : choices.one(
                                "condition " + choice,
                                value + " <> " + choices.one("label " + choice, type.literals(), each -> each),
                                value + " IS NOT NULL");
            case ARRAY -> "cardinality(" + value + ") > " + choices.below("least " + choice, 3);
            case RANGE -> "NOT isempty(" + value + ")";
            case JSON -> choices.one("condition " + choice, value + " ? 'a'", value + " -> 'b' IS NOT NULL");
            case COMPOSITE ->
                type.attribute().isEmpty()
                        ? value + " IS NOT NULL"
                        : "(" + value + ")." + type.attribute() + " IS NOT NULL";
            case TIME, UUID, DOCUMENT, BYTES -> value + " IS NOT NULL";
        };
    }

    /** An immutable value for an index or a generated column, with its type. */
    static Optional<String> value(String choice, Field field, World world, Set<String> needs) {
        if (world.choices.chance("calls " + choice, 40)) {
            Optional<Callable> function = world.function("called " + choice, field.type(), true);
            if (function.isPresent() && function.get().result().ordered()) {
                needs.add(function.get().key());
                return Optional.of(function.get().name() + "(" + field.sql() + ")");
            }
        }
        return switch (field.type().family()) {
            case INTEGER -> Optional.of(field.sql() + " + " + world.choices.below("added " + choice, 3));
            case NUMBER -> Optional.of(field.sql() + " * 2");
            case TEXT ->
                Optional.of(world.choices.one(
                        "value " + choice, "lower(" + field.sql() + ")", "upper(" + field.sql() + ")"));
            case BOOLEAN -> Optional.of("NOT " + field.sql());
            case ARRAY -> Optional.of("cardinality(" + field.sql() + ")");
            case JSON -> Optional.of(field.sql() + " ->> 'a'");
            case RANGE -> Optional.of("isempty(" + field.sql() + ")");
            case COMPOSITE, TIME, UUID, ENUM, DOCUMENT, BYTES -> Optional.empty();
        };
    }

    /** The type of {@link #value} when no function was called. */
    static SqlType valueType(Field field) {
        return switch (field.type().family()) {
            case INTEGER -> new SqlType("bigint", SqlType.Family.INTEGER, "", java.util.List.of("1"), "");
            case NUMBER -> new SqlType("double precision", SqlType.Family.NUMBER, "", java.util.List.of("1.0"), "");
            case TEXT, JSON -> SqlType.TEXT;
            case BOOLEAN, RANGE -> new SqlType("boolean", SqlType.Family.BOOLEAN, "", java.util.List.of("true"), "");
            case ARRAY -> SqlType.INT;
            case COMPOSITE, TIME, UUID, ENUM, DOCUMENT, BYTES -> SqlType.TEXT;
        };
    }
}
