package dev.pgorm.lang.merge;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tells members and attributes apart, so that those of two texts can be paired. */
final class Keyed {

    private Keyed() {}

    static Map<String, Member> members(Reading reading, List<Member> members) {
        return numbered(members, each -> switch (each) {
            case Member.Field field -> "field " + field.name().text();
            case Member.Assignment assignment -> "setting " + assignment.key().text();
            case Member.BlockAttribute attribute -> attribute(reading, attribute.attribute());
        });
    }

    static Map<String, Attribute> attributes(Reading reading, List<Attribute> attributes) {
        return numbered(attributes, each -> attribute(reading, each));
    }

    private static String attribute(Reading reading, Attribute attribute) {
        List<ObjectAddress> meaning = reading.meaning(attribute);
        if (!meaning.isEmpty()) {
            return attribute.path() + " "
                    + meaning.stream().map(ObjectAddress::toString).collect(Collectors.joining(" "));
        }
        boolean opens = attribute.arguments().stream()
                .findFirst()
                .filter(each -> each.name().isEmpty()
                        && isName(each, attribute.arguments().size()))
                .isPresent();
        String first = opens
                ? attribute
                        .arguments()
                        .getFirst()
                        .value()
                        .map(Expression::span)
                        .map(reading::text)
                        .orElse("")
                : "";
        return attribute.path() + " " + first;
    }

    /** Whether the first argument tells attributes with the same word apart; where it is all that they say, it is what changes. */
    private static boolean isName(Attribute.Argument first, int count) {
        return count > 1
                || first.value().filter(Expression.Array.class::isInstance).isPresent();
    }

    private static <T> Map<String, T> numbered(Collection<T> all, Function<T, String> key) {
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T each : all) {
            String plain = key.apply(each);
            String free = plain;
            for (int number = 2; keyed.containsKey(free); number++) {
                free = plain + " " + number;
            }
            keyed.put(free, each);
        }
        return keyed;
    }
}
