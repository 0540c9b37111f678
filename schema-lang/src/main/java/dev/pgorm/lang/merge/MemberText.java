package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of members as text. */
final class MemberText {

    private MemberText() {}

    /** A type without list and optional marks. */
    static String base(Reading reading, TypeExpression type) {
        String text = reading.text(type.span());
        return text.substring(0, baseLength(text));
    }

    /** How long a type is without list and optional marks. */
    static int baseLength(String type) {
        int end = type.length();
        while (end > 0 && (type.charAt(end - 1) == '?' || type.startsWith("[]", end - 2))) {
            end -= type.charAt(end - 1) == '?' ? 1 : 2;
        }
        return end;
    }

    /** List and optional marks. */
    static String marks(Reading reading, TypeExpression type) {
        String text = reading.text(type.span());
        return text.substring(baseLength(text));
    }

    /** What a member says, whatever its layout and its documentation. */
    static String of(Reading reading, Member member) {
        return switch (member) {
            case Member.Field field -> field(reading, field);
            case Member.BlockAttribute attribute ->
                reading.text(attribute.attribute().span());
            case Member.Assignment assignment ->
                assignment.key().text() + " = "
                        + assignment
                                .value()
                                .map(each -> reading.text(each.span()))
                                .orElse("");
        };
    }

    private static String field(Reading reading, Member.Field field) {
        List<String> words = new ArrayList<>();
        words.add(reading.text(field.name().span()));
        field.type().ifPresent(each -> words.add(reading.text(each.span())));
        field.attributes().forEach(each -> words.add(reading.text(each.span())));
        return String.join(" ", words);
    }

    /** A field as a line whose parts stand below those of another. */
    static String field(Reading reading, Member.Field field, int typeColumn, int attributeColumn) {
        StringBuilder line = new StringBuilder(reading.text(field.name().span()));
        field.type().ifPresent(type -> {
            pad(line, typeColumn);
            line.append(reading.text(type.span()));
        });
        if (!field.attributes().isEmpty()) {
            pad(line, attributeColumn);
            line.append(field.attributes().stream()
                    .map(Attribute::span)
                    .map(reading::text)
                    .collect(Collectors.joining(" ")));
        }
        return line.toString();
    }

    private static void pad(StringBuilder line, int column) {
        line.append(" ".repeat(Math.max(1, column - line.length())));
    }

    /** The lines of a documentation comment. */
    static String documentation(String comment, String indent) {
        return comment.lines()
                .map(each -> each.isEmpty() ? "///\n" + indent : "/// " + each + "\n" + indent)
                .collect(Collectors.joining());
    }
}
