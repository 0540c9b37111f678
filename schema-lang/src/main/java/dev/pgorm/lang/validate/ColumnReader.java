package dev.pgorm.lang.validate;

import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the column attributes that PG-ORM adds. In a file of Prisma's language none of them is left when this runs. */
final class ColumnReader {

    private static final List<String> STORAGE = List.of("plain", "external", "extended", "main", "default");
    private static final List<String> COMPRESSION = List.of("pglz", "lz4", "default");

    private final Findings findings;
    private final Values values;

    ColumnReader(BlockContext context) {
        this.findings = context.findings();
        this.values = context.values();
    }

    /** {@code @identity} and {@code @generated}. */
    void values(AttributeSet attributes, FieldType type, List<DefaultValue> defaults) {
        if (attributes.isEmpty()) {
            return;
        }
        attributes.single("identity").flatMap(each -> identity(each, type)).ifPresent(defaults::add);
        attributes.single("generated").flatMap(this::generated).ifPresent(defaults::add);
    }

    private Optional<DefaultValue> identity(ArgumentSet arguments, FieldType type) {
        Optional<SequenceOptions.SequenceType> sequence = sequenceType(type);
        if (sequence.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.IDENTITY_TYPE).at(arguments.span()));
        }
        Optional<String> kind =
                arguments.primary("generated").flatMap(value -> values.choice(value, List.of("always", "byDefault")));
        SequenceOptions options = new SequenceOptionReader(findings)
                .read(arguments, sequence.orElse(SequenceOptions.SequenceType.BIGINT));
        Optional<String> name = arguments.takeName("sequence");
        arguments.finish(SequenceOptionReader.NAMES);
        return sequence.map(
                each -> new DefaultValue.Identity(kind.filter("always"::equals).isPresent(), options, name));
    }

    /** The integer type of a column, if it has one. */
    static Optional<SequenceOptions.SequenceType> sequenceType(FieldType type) {
        return switch (type) {
            case FieldType.Prisma prisma -> prismaSequenceType(prisma);
            case FieldType.Native nativeType -> sequenceType(nativeType.sql());
            case FieldType.Enumeration enumeration -> Optional.empty();
            case FieldType.CompositeType composite -> Optional.empty();
            case FieldType.Declared declared -> Optional.empty();
            case FieldType.Unsupported unsupported -> Optional.empty();
        };
    }

    private static Optional<SequenceOptions.SequenceType> prismaSequenceType(FieldType.Prisma type) {
        boolean small =
                type.nativeType().filter(each -> each.name().equals("SmallInt")).isPresent();
        if (type.scalar() == PrismaScalar.INT) {
            return Optional.of(small ? SequenceOptions.SequenceType.SMALLINT : SequenceOptions.SequenceType.INTEGER);
        }
        return type.scalar() == PrismaScalar.BIG_INT
                ? Optional.of(SequenceOptions.SequenceType.BIGINT)
                : Optional.empty();
    }

    static Optional<SequenceOptions.SequenceType> sequenceType(String sql) {
        return List.of(SequenceOptions.SequenceType.values()).stream()
                .filter(each -> each.sql().equals(sql))
                .findFirst();
    }

    private Optional<DefaultValue> generated(ArgumentSet arguments) {
        Optional<String> expression = arguments.required("expression").flatMap(values::sql);
        boolean virtual = arguments.takeFlag("virtual").orElse(false);
        arguments.finish(List.of("expression", "virtual"));
        return expression.map(each -> new DefaultValue.Generated(each, virtual));
    }

    /** {@code @notNull}, which only lists need, or a constraint of which more is said than that. */
    Optional<Field.NotNull> notNull(AttributeSet attributes, Field.Arity arity) {
        Optional<ArgumentSet> notNull = attributes.single("notNull");
        if (notNull.isEmpty()) {
            return Optional.empty();
        }
        ArgumentSet arguments = notNull.get();
        Field.NotNull read = new Field.NotNull(
                arguments.takeName("map"),
                arguments.takeFlag("noInherit").orElse(false),
                arguments.takeFlag("notValid").orElse(false));
        arguments.finish(List.of("map", "noInherit", "notValid"));
        boolean says = read.databaseName().isPresent() || read.noInherit() || read.notValid();
        if (arity == Field.Arity.OPTIONAL || (arity == Field.Arity.REQUIRED && !says)) {
            findings.add(Diagnostics.builder(AdditionCode.NOT_NULL_PLACE)
                    .at(arguments.span())
                    .help(arity == Field.Arity.OPTIONAL ? "optional" : "required"));
        }
        return Optional.of(read);
    }

    Field.ColumnOptions options(AttributeSet attributes, Optional<Field.NotNull> notNull) {
        if (attributes.isEmpty() && notNull.isEmpty()) {
            return Field.ColumnOptions.none();
        }
        return new Field.ColumnOptions(
                attributes.single("collate").flatMap(each -> name(each, "name")),
                attributes.single("storage").flatMap(each -> choice(each, STORAGE)),
                attributes.single("compression").flatMap(each -> choice(each, COMPRESSION)),
                attributes.single("statistics").flatMap(this::statistics),
                attributes
                        .attribute("options")
                        .map(attribute -> StorageReader.parameters(attribute.arguments(), values))
                        .orElseGet(Map::of),
                notNull.filter(each -> each.databaseName().isPresent() || each.noInherit() || each.notValid()),
                inherited(attributes));
    }

    private static boolean inherited(AttributeSet attributes) {
        Optional<ArgumentSet> inherited = attributes.single("inherited");
        inherited.ifPresent(arguments -> arguments.finish(List.of()));
        return inherited.isPresent();
    }

    Optional<String> name(ArgumentSet arguments, String argument) {
        Optional<String> name = arguments.required(argument).flatMap(value -> values.name(value, argument));
        arguments.finish(List.of(argument));
        return name;
    }

    private Optional<String> choice(ArgumentSet arguments, List<String> choices) {
        Optional<String> choice = arguments.required("kind").flatMap(value -> values.choice(value, choices));
        arguments.finish(List.of("kind"));
        return choice;
    }

    private Optional<Integer> statistics(ArgumentSet arguments) {
        Optional<Long> target = arguments.required("target").flatMap(values::integer);
        arguments.finish(List.of("target"));
        if (target.filter(each -> each < 0 || each > 10_000).isPresent()) {
            findings.add(Diagnostics.builder(AdditionCode.STORAGE_OPTION)
                    .at(arguments.span())
                    .with("option", "statistics"));
            return Optional.empty();
        }
        return target.map(Long::intValue);
    }

    /** {@code @renamedFrom("old")}. */
    Optional<String> renamedFrom(AttributeSet attributes, String columnName) {
        if (!attributes.has("renamedFrom")) {
            return Optional.empty();
        }
        return attributes.single("renamedFrom").flatMap(arguments -> {
            Optional<String> old = name(arguments, "name");
            if (old.filter(columnName::equals).isPresent()) {
                findings.add(Diagnostics.builder(AdditionCode.RENAMED_SAME)
                        .at(arguments.span())
                        .with("name", columnName));
            }
            return old;
        });
    }

    /** {@code @check("…")}, once or more. */
    void checks(AttributeSet attributes, String field, List<CheckDeclaration> checks) {
        for (ArgumentSet arguments : attributes.repeated("check")) {
            check(arguments, Optional.of(field)).ifPresent(checks::add);
        }
    }

    Optional<CheckDeclaration> check(ArgumentSet arguments, Optional<String> field) {
        Optional<String> sql = arguments.required("expression").flatMap(values::sql);
        Optional<String> map = arguments.takeName("map").or(() -> arguments.takeName("name"));
        boolean noInherit = arguments.takeFlag("noInherit").orElse(false);
        boolean notValid = arguments.takeFlag("notValid").orElse(false);
        boolean notEnforced = arguments.takeFlag("notEnforced").orElse(false);
        Optional<String> comment = arguments.take("comment").flatMap(values::text);
        arguments.finish(List.of("expression", "map", "noInherit", "notValid", "notEnforced", "comment"));
        return sql.map(each ->
                new CheckDeclaration(field, each, map, noInherit, notValid, notEnforced, comment, arguments.span()));
    }
}
