package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.validate.postgres.ExtensionTypes;
import dev.pgorm.lang.validate.postgres.PrismaNativeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code @db.VarChar(40)} and checks Unsupported types that would better be written so. */
final class NativeTypeReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");

    private final BlockContext context;
    private final Findings findings;

    NativeTypeReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    Optional<Field.NativeType> read(Attribute attribute, PrismaScalar scalar) {
        int dot = attribute.path().indexOf('.');
        String prefix = attribute.path().substring(0, dot);
        String name = attribute.path().substring(dot + 1);
        checkPrefix(attribute, prefix, name);
        Optional<PrismaNativeTypes.NativeType> known = PrismaNativeTypes.find(name);
        if (known.isEmpty()) {
            findings.add(Diagnostics.builder(AttributeCode.NATIVE_TYPE_UNKNOWN)
                    .at(attribute.span())
                    .with("type", name)
                    .with(
                            "suggestion",
                            Wording.closest(name, PrismaNativeTypes.names()).map(each -> prefix + "." + each)));
            return Optional.empty();
        }
        return check(attribute, known.get(), scalar);
    }

    private void checkPrefix(Attribute attribute, String prefix, String name) {
        Optional<String> expected = context.settings().datasourceName();
        boolean right = expected.isEmpty()
                ? context.prisma() || prefix.equals("db")
                : expected.get().equals(prefix);
        if (!right) {
            String better = expected.orElse("db") + "." + name;
            findings.add(Diagnostics.builder(AttributeCode.NATIVE_TYPE_SCOPE)
                    .at(attribute.pathSpan())
                    .with("prefix", prefix)
                    .with("better", better));
        }
    }

    private Optional<Field.NativeType> check(
            Attribute attribute, PrismaNativeTypes.NativeType type, PrismaScalar scalar) {
        List<Attribute.Argument> arguments = attribute.arguments();
        if (arguments.size() > type.arguments().most()) {
            return wrongArguments(attribute, type);
        }
        if (!type.scalar().equals(scalar.word())) {
            findings.add(Diagnostics.builder(AttributeCode.NATIVE_TYPE_SCALAR)
                    .at(attribute.span())
                    .with("type", type.name())
                    .with("expected", type.scalar())
                    .with("scalar", scalar.word()));
            return Optional.empty();
        }
        Optional<List<Integer>> numbers = numbers(arguments);
        boolean pair = type.arguments() == PrismaNativeTypes.Arguments.PRECISION_AND_SCALE;
        if (numbers.isEmpty() || (pair && numbers.get().size() == 1)) {
            return wrongArguments(attribute, type);
        }
        Optional<PrismaNativeTypes.Fault> fault = type.check(numbers.get());
        if (fault.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.NATIVE_TYPE_RANGE)
                    .at(attribute.span())
                    .with("type", type.name())
                    .help(fault.get().name().toLowerCase(Locale.ROOT)));
            return Optional.empty();
        }
        warnUndeclaredExtension(attribute, type);
        return Optional.of(new Field.NativeType(
                type.name(), numbers.get().stream().map(String::valueOf).toList(), attribute.span()));
    }

    private void warnUndeclaredExtension(Attribute attribute, PrismaNativeTypes.NativeType type) {
        Optional<String> extension = ExtensionTypes.extensionOf(type.name().toLowerCase(Locale.ROOT));
        if (!context.prisma()
                && extension.isPresent()
                && !context.settings().extensions().contains(extension.get())) {
            findings.add(Diagnostics.builder(WarningCode.EXTENSION_UNDECLARED)
                    .at(attribute.span())
                    .with("type", type.name())
                    .with("extension", extension.get()));
        }
    }

    private static Optional<List<Integer>> numbers(List<Attribute.Argument> arguments) {
        List<Integer> numbers = new ArrayList<>();
        for (Attribute.Argument argument : arguments) {
            if (argument.value().isPresent()
                    && argument.value().get() instanceof Expression.Numeric number
                    && WHOLE_NUMBER.matcher(number.text()).matches()
                    && Long.parseLong(number.text()) <= 0xFFFF_FFFFL) {
                numbers.add((int) Math.min(Integer.MAX_VALUE, Long.parseLong(number.text())));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    private Optional<Field.NativeType> wrongArguments(Attribute attribute, PrismaNativeTypes.NativeType type) {
        findings.add(Diagnostics.builder(AttributeCode.NATIVE_TYPE_ARGUMENTS)
                .at(attribute.span())
                .with("type", type.name())
                .help(type.arguments().name().toLowerCase(Locale.ROOT)));
        return Optional.empty();
    }

    /** {@code Unsupported("Text")}, where {@code String @db.Text} says the same and more. */
    void checkUnsupported(Member unsupported) {
        String text = unsupported.sql();
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        PrismaNativeTypes.find(name)
                .filter(type -> argumentsFit(text, open, type))
                .ifPresent(type -> findings.add(Diagnostics.builder(TypeCode.UNSUPPORTED_KNOWN)
                        .at(unsupported.span())
                        .with("type", text)
                        .with("scalar", type.scalar())
                        .with("better", context.settings().datasourceName().orElse("db") + "." + type.name())));
    }

    private static boolean argumentsFit(String text, int open, PrismaNativeTypes.NativeType type) {
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (close < 0) {
            return true;
        }
        String[] parts = text.substring(open + 1, close).split(",");
        if (type.arguments() == PrismaNativeTypes.Arguments.NONE) {
            return true;
        }
        for (String part : parts) {
            if (!part.strip().matches("\\d{1,9}")) {
                return false;
            }
        }
        return parts.length == type.arguments().most();
    }

    /** An Unsupported type and where it stands. */
    record Member(String sql, dev.pgorm.lang.ast.Span span) {}
}
