package dev.pgorm.query.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object of a plan, by the server's names. */
final class PlanFields {

    /** What a node has as values of its own, or what says nothing. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Node Type",
            "Parent Relationship",
            "Subplan Name",
            "Relation Name",
            "Schema",
            "Alias",
            "Index Name",
            "Startup Cost",
            "Total Cost",
            "Plan Rows",
            "Plan Width",
            "Actual Startup Time",
            "Actual Total Time",
            "Actual Rows",
            "Actual Loops",
            "Async Capable",
            "Parallel Aware");

    private final Map<String, @Nullable Object> members;

    private PlanFields(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** The members of a value, none where it is no object. */
    static PlanFields of(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return new PlanFields(members);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(PlanFields::plain);
    }

    /** Whether a member says this. */
    boolean says(String name, String value) {
        return text(name).filter(value::equals).isPresent();
    }

    OptionalDouble number(String name) {
        return members.get(name) instanceof BigDecimal number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    double number(String name, double otherwise) {
        return number(name).orElse(otherwise);
    }

    /** The objects of a list; none where there is no such list. */
    List<PlanFields> objects(String name) {
        List<PlanFields> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(each -> objects.add(of(each)));
        }
        return objects;
    }

    PlanFields object(String name) {
        return of(members.get(name));
    }

    /** What a node tells in words and numbers, in the server's order. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            boolean plain = value != null && !(value instanceof Map) && !holdsObjects(value);
            if (plain && !ELSEWHERE.contains(name) && !name.endsWith(" Blocks") && !Boolean.FALSE.equals(value)) {
                details.put(name, plain(value));
            }
        });
        return details;
    }

    private static boolean holdsObjects(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
    }

    private static String plain(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
