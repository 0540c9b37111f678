package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text says, without places, layout and the order of attributes. */
final class Meaning {

    private Meaning() {}

    static String of(ParseResult result) {
        return result.trees().getFirst().blocks().stream().map(Meaning::block).collect(Collectors.joining("\n"));
    }

    /** All comments, without blanks, stars and slashes, in the order of the alphabet. */
    static List<String> comments(ParseResult result) {
        String text = result.sources().files().getFirst().text();
        return result.tokens(0).stream()
                .filter(each -> each.kind() == Kind.COMMENT || each.kind() == Kind.DOCUMENTATION)
                .map(each -> words(text, each))
                .sorted()
                .toList();
    }

    private static String words(String text, SourceToken comment) {
        StringBuilder words = new StringBuilder();
        for (int index = comment.start(); index < comment.end(); index++) {
            char character = text.charAt(index);
            if (character > ' ' && character != '*' && character != '/') {
                words.append(character);
            }
        }
        return words.toString();
    }

    private static String block(Block block) {
        Stream<String> members = Stream.concat(
                block.members().stream()
                        .filter(each -> !(each instanceof Member.BlockAttribute))
                        .map(Meaning::member),
                block.members().stream()
                        .filter(Member.BlockAttribute.class::isInstance)
                        .map(Meaning::member)
                        .sorted());
        return block.kind()
                + " " + block.name().map(Name::text)
                + block.header().stream().map(Meaning::attribute).toList()
                + block.headerType().map(Meaning::type)
                + block.signature().map(Block.Verbatim::text)
                + block.body().map(Block.Verbatim::text)
                + members.toList();
    }

    private static String member(Member member) {
        return switch (member) {
            case Member.Field field ->
                field.name().text()
                        + field.type().map(Meaning::type)
                        + field.attributes().stream()
                                .map(Meaning::attribute)
                                .sorted()
                                .toList();
            case Member.BlockAttribute attribute -> "@" + attribute(attribute.attribute());
            case Member.Assignment assignment ->
                assignment.key().text() + "=" + assignment.value().map(Meaning::value);
        };
    }

    private static String type(TypeExpression type) {
        return type.text()
                + type.arguments().stream().map(Meaning::value).toList()
                + type.parenthesised()
                + type.dimensions()
                + type.optional();
    }

    private static String attribute(Attribute attribute) {
        return "@" + attribute.path() + attribute.parenthesised() + arguments(attribute.arguments());
    }

    private static String arguments(List<Attribute.Argument> arguments) {
        return arguments.stream()
                .map(each -> each.name().map(Name::text) + ":" + each.value().map(Meaning::value))
                .toList()
                .toString();
    }

    private static String value(Expression value) {
        return switch (value) {
            case Expression.Text text -> text.form() + text.value();
            case Expression.Numeric number -> number.text();
            case Expression.Constant constant -> constant.path();
            case Expression.Call call -> call.name() + "(" + arguments(call.arguments()) + ")";
            case Expression.Array array ->
                array.elements().stream().map(Meaning::value).toList().toString();
            case Expression.Structure structure ->
                structure.entries().stream()
                        .map(each -> each.key().text() + ":" + value(each.value()))
                        .toList()
                        .toString();
        };
    }
}
