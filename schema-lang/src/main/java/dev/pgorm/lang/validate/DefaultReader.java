package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.validate.postgres.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code @default(…)}. */
final class DefaultReader {

    private static final Set<String> SQL_FUNCTIONS = Set.of("sql", "raw");

    private final BlockContext context;
    private final Findings findings;
    private final DefaultFunctions functions;

    DefaultReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.functions = new DefaultFunctions(context);
    }

    Optional<DefaultValue> read(ArgumentSet arguments, FieldType type, boolean list) {
        Optional<Expression> value = arguments.required("value");
        Optional<String> map = arguments.takeName("map");
        Span span = arguments.span();
        arguments.finish(List.of("value"));
        if (map.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.DEFAULT_MAP).at(arguments.spanOf("map")));
        }
        return value.flatMap(expression -> value(expression, type, list, span));
    }

    private Optional<DefaultValue> value(Expression value, FieldType type, boolean list, Span span) {
        if (value instanceof Expression.Call call && call.name().equals("dbgenerated")) {
            return functions.databaseGenerated(call);
        }
        if (value instanceof Expression.Call call && SQL_FUNCTIONS.contains(call.name())) {
            return sql(call);
        }
        return switch (type) {
            case FieldType.Enumeration enumeration -> enumValue(value, enumeration.enumName(), list);
            case FieldType.Prisma prisma -> scalar(value, prisma.scalar(), list);
            case FieldType.Native nativeType -> nativeValue(value, nativeType, list);
            case FieldType.Declared declared ->
                nativeValue(value, new FieldType.Native(SqlName.shown(declared.key())), list);
            case FieldType.Unsupported unsupported -> notAllowed(span, "unsupported");
            case FieldType.CompositeType composite -> notAllowed(span, "composite");
        };
    }

    private Optional<DefaultValue> sql(Expression.Call call) {
        if (context.prisma()) {
            findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                    .at(call.span())
                    .with("what", "`" + call.name() + "(…)` as a default")
                    .help("sql"));
            return Optional.empty();
        }
        return context.values().sqlWithContexts(call).map(text -> new DefaultValue.Sql(Optional.of(text)));
    }

    private Optional<DefaultValue> notAllowed(Span span, String kind) {
        findings.add(
                Diagnostics.builder(AttributeCode.DEFAULT_NOT_ALLOWED).at(span).help(kind));
        return Optional.empty();
    }

    private Optional<DefaultValue> enumValue(Expression value, String enumName, boolean list) {
        if (list && value instanceof Expression.Array array) {
            return elements(array, element -> oneEnumValue(element, enumName));
        }
        if (list) {
            findings.add(Diagnostics.builder(AttributeCode.DEFAULT_LIST)
                    .at(value.span())
                    .help("list"));
            return Optional.empty();
        }
        return oneEnumValue(value, enumName);
    }

    private Optional<DefaultValue> oneEnumValue(Expression value, String enumName) {
        List<String> values = enumValues(enumName);
        if (value instanceof Expression.Constant constant) {
            if (values.contains(constant.path())) {
                return Optional.of(new DefaultValue.EnumLiteral(constant.path()));
            }
            Optional<String> suggestion = Wording.closest(constant.path(), values);
            Diagnostics.Builder unknown = Diagnostics.builder(AttributeCode.DEFAULT_ENUM_VALUE)
                    .at(value.span())
                    .with("value", constant.path())
                    .with("enum", enumName)
                    .with("suggestion", suggestion);
            suggestion.ifPresent(better -> unknown.fix(value.span(), better));
            findings.add(unknown);
            return Optional.empty();
        }
        wrongType(value, "a value of the enum `" + enumName + "`");
        return Optional.empty();
    }

    private List<String> enumValues(String enumName) {
        Optional<Declarations.Declaration> declaration = context.find(enumName);
        List<String> values = new ArrayList<>();
        if (declaration.isPresent()) {
            for (Member each : declaration.get().block().members()) {
                if (each instanceof Member.Field field) {
                    values.add(field.name().text());
                }
            }
        }
        return values;
    }

    private Optional<DefaultValue> scalar(Expression value, PrismaScalar scalar, boolean list) {
        if (value instanceof Expression.Call call) {
            return functions.scalar(call, scalar);
        }
        if (list) {
            if (value instanceof Expression.Array array) {
                return elements(array, element -> literal(element, scalar));
            }
            findings.add(Diagnostics.builder(AttributeCode.DEFAULT_LIST)
                    .at(value.span())
                    .help("list"));
            return Optional.empty();
        }
        if (value instanceof Expression.Array) {
            findings.add(Diagnostics.builder(AttributeCode.DEFAULT_LIST)
                    .at(value.span())
                    .help("single"));
            return Optional.empty();
        }
        return literal(value, scalar);
    }

    private Optional<DefaultValue> elements(
            Expression.Array array, java.util.function.Function<Expression, Optional<DefaultValue>> element) {
        List<DefaultValue> read = new ArrayList<>();
        for (Expression each : array.elements()) {
            element.apply(each).ifPresent(read::add);
        }
        return read.size() == array.elements().size()
                ? Optional.of(new DefaultValue.ListLiteral(read))
                : Optional.empty();
    }

    private Optional<DefaultValue> literal(Expression value, PrismaScalar scalar) {
        return switch (scalar) {
            case STRING -> text(value, scalar, null);
            case JSON -> text(value, scalar, Literals::isJson);
            case BYTES -> text(value, scalar, Literals::isBytes);
            case DATE_TIME -> text(value, scalar, Literals::isDateTime);
            case INT, BIG_INT -> number(value, scalar, Literals::isInteger);
            case FLOAT -> number(value, scalar, null);
            case DECIMAL ->
                value instanceof Expression.Text
                        ? text(value, scalar, Literals::isDecimal)
                        : number(value, scalar, null);
            case BOOLEAN -> bool(value);
        };
    }

    private Optional<DefaultValue> text(
            Expression value,
            PrismaScalar scalar,
            java.util.function.@org.jspecify.annotations.Nullable Predicate<String> valid) {
        if (!(value instanceof Expression.Text text)) {
            wrongType(value, "a value of type `" + scalar.word() + "`");
            return Optional.empty();
        }
        if (valid != null && !valid.test(text.value())) {
            malformed(value, scalar);
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.TextLiteral(text.value()));
    }

    private Optional<DefaultValue> number(
            Expression value,
            PrismaScalar scalar,
            java.util.function.@org.jspecify.annotations.Nullable Predicate<String> valid) {
        if (!(value instanceof Expression.Numeric number)) {
            wrongType(value, "a value of type `" + scalar.word() + "`");
            return Optional.empty();
        }
        if (valid != null && !valid.test(number.text())) {
            malformed(value, scalar);
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.NumberLiteral(number.text()));
    }

    private Optional<DefaultValue> bool(Expression value) {
        if (value instanceof Expression.Constant constant
                && (constant.path().equals("true") || constant.path().equals("false"))) {
            return Optional.of(new DefaultValue.BooleanLiteral(constant.path().equals("true")));
        }
        wrongType(value, "`true` or `false`");
        return Optional.empty();
    }

    private Optional<DefaultValue> nativeValue(Expression value, FieldType.Native type, boolean list) {
        return switch (value) {
            case Expression.Call call -> functions.nativeType(call, type.sql());
            case Expression.Array array when list -> elements(array, element -> nativeValue(element, type, false));
            case Expression.Array array -> {
                findings.add(Diagnostics.builder(AttributeCode.DEFAULT_LIST)
                        .at(value.span())
                        .help("single"));
                yield Optional.empty();
            }
            case Expression.Text text -> Optional.of(new DefaultValue.TextLiteral(text.value()));
            case Expression.Numeric number -> Optional.of(new DefaultValue.NumberLiteral(number.text()));
            case Expression.Constant constant -> bool(constant);
            case Expression.Structure structure -> {
                wrongType(value, "a literal");
                yield Optional.empty();
            }
        };
    }

    private void wrongType(Expression value, String expected) {
        findings.add(Diagnostics.builder(AttributeCode.DEFAULT_TYPE)
                .at(value.span())
                .with("expected", expected)
                .with("found", ExpressionText.of(value)));
    }

    private void malformed(Expression value, PrismaScalar scalar) {
        findings.add(Diagnostics.builder(AttributeCode.DEFAULT_LITERAL)
                .at(value.span())
                .with("found", ExpressionText.of(value))
                .with("scalar", scalar.word())
                .help(scalar.word()));
    }

    /** The functions that a default can call, for completion and suggestions. */
    static List<String> functionNames(boolean prisma) {
        List<String> names = new ArrayList<>(DefaultFunctions.PRISMA);
        if (!prisma) {
            names.addAll(SQL_FUNCTIONS);
        }
        return names;
    }

    /** The argument lists that functions take, by position. */
    static Optional<Expression> onlyArgument(List<Attribute.Argument> arguments) {
        return arguments.size() == 1 ? arguments.getFirst().value() : Optional.empty();
    }
}
