package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions inside {@code @default(…)}: which there are, for which types, with which arguments. */
final class DefaultFunctions {

    static final List<String> PRISMA = List.of("autoincrement", "cuid", "dbgenerated", "nanoid", "now", "ulid", "uuid");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final BlockContext context;
    private final Findings findings;

    DefaultFunctions(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** {@code dbgenerated()} or {@code dbgenerated("sql")}; for every type. */
    Optional<DefaultValue> databaseGenerated(Expression.Call call) {
        if (call.arguments().isEmpty()) {
            return Optional.of(new DefaultValue.Sql(Optional.empty()));
        }
        Optional<Expression> only = DefaultReader.onlyArgument(call.arguments());
        if (only.isPresent()
                && only.get() instanceof Expression.Text text
                && !text.value().isEmpty()) {
            findings.contextUses(ContextUse.in(text, true));
            return Optional.of(new DefaultValue.Sql(Optional.of(text.value())));
        }
        return wrongArguments(call);
    }

    /** A function on a field of one of Prisma's scalars. */
    Optional<DefaultValue> scalar(Expression.Call call, PrismaScalar scalar) {
        return switch (call.name()) {
            case "autoincrement" ->
                forScalars(call, scalar, List.of(PrismaScalar.INT, PrismaScalar.BIG_INT))
                        .flatMap(fits -> autoincrement(call));
            case "now" ->
                forScalars(call, scalar, List.of(PrismaScalar.DATE_TIME))
                        .flatMap(fits -> noArguments(call, new DefaultValue.Now()));
            case "cuid", "uuid", "nanoid", "ulid" ->
                forScalars(call, scalar, List.of(PrismaScalar.STRING)).flatMap(fits -> clientSide(call));
            default -> unknown(call);
        };
    }

    /** A function on a field of a PostgreSQL type. */
    Optional<DefaultValue> nativeType(Expression.Call call, String sql) {
        return switch (call.name()) {
            case "autoincrement" -> {
                if (!INTEGERS.contains(sql)) {
                    yield wrongType(call, sql);
                }
                yield autoincrement(call);
            }
            case "now" -> noArguments(call, new DefaultValue.Now());
            case "cuid", "uuid", "nanoid", "ulid" -> clientSide(call);
            default -> unknown(call);
        };
    }

    private Optional<DefaultValue> autoincrement(Expression.Call call) {
        return noArguments(call, new DefaultValue.Autoincrement(Optional.empty()));
    }

    private Optional<Boolean> forScalars(Expression.Call call, PrismaScalar scalar, List<PrismaScalar> allowed) {
        if (allowed.contains(scalar)) {
            return Optional.of(true);
        }
        wrongType(call, scalar.word());
        return Optional.empty();
    }

    private Optional<DefaultValue> wrongType(Expression.Call call, String type) {
        findings.add(Diagnostics.builder(AttributeCode.DEFAULT_FUNCTION_TYPE)
                .at(call.span())
                .with("function", call.name())
                .with("type", type)
                .help(call.name()));
        return Optional.empty();
    }

    private Optional<DefaultValue> noArguments(Expression.Call call, DefaultValue value) {
        return call.arguments().isEmpty() ? Optional.of(value) : wrongArguments(call);
    }

    private Optional<DefaultValue> clientSide(Expression.Call call) {
        List<Attribute.Argument> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return Optional.of(new DefaultValue.ClientSide(call.name(), List.of()));
        }
        Optional<Expression> only = DefaultReader.onlyArgument(arguments);
        if (only.isPresent()
                && only.get() instanceof Expression.Numeric number
                && allowed(call.name(), number.text())) {
            return Optional.of(new DefaultValue.ClientSide(call.name(), List.of(number.text())));
        }
        return wrongArguments(call);
    }

    private static boolean allowed(String function, String argument) {
        if (!argument.matches("\\d{1,3}")) {
            return false;
        }
        int number = Integer.parseInt(argument);
        return switch (function) {
            case "cuid" -> number == 1 || number == 2;
            case "uuid" -> number == 4 || number == 7;
            case "nanoid" -> number >= 2 && number <= 255;
            default -> false;
        };
    }

    private Optional<DefaultValue> wrongArguments(Expression.Call call) {
        findings.add(Diagnostics.builder(AttributeCode.DEFAULT_FUNCTION_ARGUMENTS)
                .at(call.span())
                .with("function", call.name())
                .help(call.name()));
        return Optional.empty();
    }

    private Optional<DefaultValue> unknown(Expression.Call call) {
        findings.add(Diagnostics.builder(AttributeCode.DEFAULT_UNKNOWN_FUNCTION)
                .at(call.span())
                .with("function", call.name())
                .with("suggestion", Wording.closest(call.name(), DefaultReader.functionNames(context.prisma())))
                .help(context.prisma() ? "prisma" : "sql"));
        return Optional.empty();
    }
}
