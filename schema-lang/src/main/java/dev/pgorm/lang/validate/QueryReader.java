package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.QueryDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code query}: its name and parameters; its body stays text. */
final class QueryReader {

    private final Findings findings;
    private final TypeResolver types;
    private final ScalarReader scalars;

    QueryReader(BlockContext context) {
        this.findings = context.findings();
        this.types = new TypeResolver(context);
        this.scalars = new ScalarReader(context);
    }

    Optional<QueryDeclaration> read(Block block) {
        if (block.name().isEmpty()) {
            return Optional.empty(); // the parser has said so
        }
        Name name = block.name().get();
        List<Field.Scalar> parameters = parameters(block);
        Optional<Block.Verbatim> body = block.body();
        if (body.isEmpty()) {
            return Optional.empty(); // the parser has said so
        }
        if (body.get().text().isBlank()) {
            findings.add(Diagnostics.builder(AdditionCode.EMPTY_QUERY)
                    .at(name.span())
                    .with("name", name.text()));
            return Optional.empty();
        }
        return Optional.of(new QueryDeclaration(
                name.text(), parameters, body.get().text(), body.get().span(), block.documentation(), name.span()));
    }

    private List<Field.Scalar> parameters(Block block) {
        Map<String, Name> seen = new HashMap<>();
        List<Field.Scalar> parameters = new ArrayList<>();
        for (Member member : block.members()) {
            if (member instanceof Member.Field field && field.type().isPresent()) {
                Name first = seen.putIfAbsent(field.name().text(), field.name());
                if (first == null) {
                    parameter(field, field.type().get()).ifPresent(parameters::add);
                } else {
                    findings.add(Diagnostics.builder(AdditionCode.PARAMETER_TWICE)
                            .at(field.name().span())
                            .with("name", field.name().text())
                            .label(first.span(), "first"));
                }
            }
        }
        return parameters;
    }

    private Optional<Field.Scalar> parameter(Member.Field field, TypeExpression type) {
        if (!isWord(field.name().text())) {
            findings.add(Diagnostics.builder(AdditionCode.PARAMETER_NAME)
                    .at(field.name().span())
                    .with("name", field.name().text()));
        }
        return switch (types.resolve(type)) {
            case TypeResolver.Meaning.Unknown unknown -> Optional.empty();
            case TypeResolver.Meaning.Target target -> {
                findings.add(Diagnostics.builder(AdditionCode.PARAMETER_TYPE)
                        .at(type.span())
                        .with("type", target.model())
                        .help("model"));
                yield Optional.empty();
            }
            case TypeResolver.Meaning.Column column
            when column.serial() -> {
                findings.add(Diagnostics.builder(AdditionCode.PARAMETER_TYPE)
                        .at(type.span())
                        .with("type", type.text())
                        .help("serial"));
                yield Optional.empty();
            }
            case TypeResolver.Meaning.Column column -> {
                AttributeSet attributes = new AttributeSet(field.attributes(), "@", findings);
                Field.Scalar scalar = scalars.read(field, type, column, attributes, false);
                scalar.defaultValue()
                        .filter(QueryReader::isComputed)
                        .ifPresent(value -> findings.add(Diagnostics.builder(AdditionCode.PARAMETER_DEFAULT)
                                .at(field.attributes().get(0).span())));
                yield Optional.of(scalar);
            }
        };
    }

    /** Whether a default is anything but a value that stands there. */
    private static boolean isComputed(DefaultValue value) {
        return switch (value) {
            case DefaultValue.TextLiteral literal -> false;
            case DefaultValue.NumberLiteral literal -> false;
            case DefaultValue.BooleanLiteral literal -> false;
            case DefaultValue.EnumLiteral literal -> false;
            case DefaultValue.ListLiteral literal -> false;
            case DefaultValue.Autoincrement other -> true;
            case DefaultValue.Now other -> true;
            case DefaultValue.Sql other -> true;
            case DefaultValue.ClientSide other -> true;
            case DefaultValue.Identity other -> true;
            case DefaultValue.Generated other -> true;
        };
    }

    /** Whether programs can use a name. */
    static boolean isWord(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }
}
