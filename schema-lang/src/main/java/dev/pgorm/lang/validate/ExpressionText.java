package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import java.util.List;
import java.util.stream.Collectors;

/** Expressions in words, for messages. */
final class ExpressionText {

    private static final int LONGEST = 60;

    private ExpressionText() {}

    /** The expression as one would write it, cut where it is long. */
    static String of(Expression expression) {
        String text = whole(expression);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** What kind of value it is. */
    static String kind(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> "a text";
            case Expression.Numeric number -> "a number";
            case Expression.Constant constant -> "a name";
            case Expression.Call call -> "a call";
            case Expression.Array array -> "a list";
            case Expression.Structure structure -> "an object";
        };
    }

    private static String whole(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> '"' + text.value() + '"';
            case Expression.Numeric number -> number.text();
            case Expression.Constant constant -> constant.path();
            case Expression.Call call -> call.name() + "(" + arguments(call.arguments()) + ")";
            case Expression.Array array ->
                array.elements().stream().map(ExpressionText::whole).collect(Collectors.joining(", ", "[", "]"));
            case Expression.Structure structure ->
                structure.entries().stream()
                        .map(each -> each.key().text() + ": " + whole(each.value()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    private static String arguments(List<Attribute.Argument> arguments) {
        return arguments.stream()
                .map(each ->
                        each.name().map(Name::text).map(name -> name + ": ").orElse("")
                                + each.value().map(ExpressionText::whole).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
