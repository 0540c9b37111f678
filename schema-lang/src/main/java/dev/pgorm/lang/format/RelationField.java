package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import java.util.List;
import java.util.Optional;

/** A field whose type is a model, as it is written. */
record RelationField(Block model, Member.Field field, Block target) {

    boolean isFrom(Block other) {
        return model.nameText().equals(other.nameText());
    }

    boolean isList() {
        return field.type().filter(each -> each.dimensions() > 0).isPresent();
    }

    boolean isOptional() {
        return field.type().filter(each -> each.optional()).isPresent();
    }

    Optional<Attribute> relation() {
        return field.attributes().stream()
                .filter(each -> each.path().equals("relation"))
                .findFirst();
    }

    /** The name that pairs the two sides. */
    Optional<String> relationName() {
        return relation()
                .flatMap(each -> each.named("name")
                        .or(() -> each.arguments().stream()
                                .filter(argument -> argument.name().isEmpty())
                                .findFirst())
                        .flatMap(Attribute.Argument::value)
                        .filter(Expression.Text.class::isInstance)
                        .map(value -> ((Expression.Text) value).value()));
    }

    /** The field names of {@code fields:} or {@code references:}; empty where the argument is missing. */
    Optional<List<String>> names(String argument) {
        return relation()
                .flatMap(each -> each.named(argument))
                .flatMap(Attribute.Argument::value)
                .map(RelationField::constants);
    }

    private static List<String> constants(Expression value) {
        return value instanceof Expression.Array array
                ? array.elements().stream()
                        .filter(Expression.Constant.class::isInstance)
                        .map(each -> ((Expression.Constant) each).path())
                        .toList()
                : List.of();
    }
}
