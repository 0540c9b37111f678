package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a field with a column: its attributes, but for {@code @id} and {@code @unique}, which make keys. */
final class ScalarReader {

    static final List<String> PRISMA_ATTRIBUTES =
            List.of("id", "unique", "default", "map", "ignore", "updatedAt", "relation");
    static final List<String> ADDITIONS = List.of(
            "identity",
            "generated",
            "collate",
            "storage",
            "compression",
            "statistics",
            "check",
            "notNull",
            "options",
            "inherited",
            "renamedFrom");
    static final List<String> LATER = List.of("postgis.", "pgvector.", "fts.", "pg.");

    private final BlockContext context;
    private final Findings findings;
    private final DefaultReader defaults;
    private final NativeTypeReader nativeTypes;
    private final ColumnReader columns;

    ScalarReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.defaults = new DefaultReader(context);
        this.nativeTypes = new NativeTypeReader(context);
        this.columns = new ColumnReader(context);
    }

    /**
     * The field; {@code attributes} keeps what belongs to keys and checks.
     *
     * @param modelIgnored whether the model says {@code @@ignore}
     */
    Field.Scalar read(
            Member.Field member,
            TypeExpression type,
            TypeResolver.Meaning.Column meaning,
            AttributeSet attributes,
            boolean modelIgnored) {
        Field.Arity arity = TypeResolver.arity(type);
        String name = member.name().text();
        if (meaning.type() instanceof FieldType.Unsupported unsupported && context.prisma()) {
            nativeTypes.checkUnsupported(new NativeTypeReader.Member(unsupported.sql(), type.span()));
        }
        if (attributes.isEmpty() && !meaning.serial()) {
            return new Field.Scalar(
                    name,
                    name,
                    meaning.type(),
                    arity,
                    type.dimensions(),
                    arity == Field.Arity.REQUIRED,
                    Optional.empty(),
                    false,
                    false,
                    Field.ColumnOptions.none(),
                    Optional.empty(),
                    member.documentation(),
                    member.name().span());
        }
        Optional<String> columnName = mappedName(attributes);
        boolean ignored = ignored(attributes, meaning.type(), modelIgnored, member);
        refuseRelation(attributes, name, type);
        boolean updatedAt = updatedAt(attributes, meaning.type(), arity);
        boolean list = arity == Field.Arity.LIST;
        List<DefaultValue> values = new ArrayList<>();
        Optional<ArgumentSet> written = attributes.single("default");
        if (written.isPresent()) {
            defaults.read(written.get(), meaning.type(), list).ifPresent(values::add);
        }
        FieldType fieldType = withNativeType(SpatialShape.of(meaning.type(), attributes), attributes);
        if (context.prisma()) {
            attributes.refuseAdditions(ADDITIONS);
        }
        columns.values(attributes, fieldType, values);
        if (meaning.serial()) {
            values.add(new DefaultValue.Autoincrement(Optional.empty()));
        }
        if (values.size() > 1) {
            findings.add(Diagnostics.builder(AttributeCode.DEFAULT_CONFLICT)
                    .at(member.name().span())
                    .with("field", name));
        }
        Optional<Field.NotNull> notNull = columns.notNull(attributes, arity);
        Field.ColumnOptions options = columns.options(attributes, notNull);
        Optional<String> renamedFrom = columns.renamedFrom(attributes, columnName.orElse(name));
        return new Field.Scalar(
                name,
                columnName.filter(each -> !each.isEmpty()).orElse(name),
                fieldType,
                arity,
                type.dimensions(),
                arity == Field.Arity.REQUIRED || notNull.isPresent(),
                values.stream().findFirst(),
                updatedAt,
                ignored,
                options,
                renamedFrom,
                member.documentation(),
                member.name().span());
    }

    /** {@code @map}; Prisma lets the name be empty, which maps nothing. */
    private Optional<String> mappedName(AttributeSet attributes) {
        Optional<ArgumentSet> map = attributes.single("map");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        ArgumentSet arguments = map.get();
        Optional<String> name = arguments
                .required("name")
                .flatMap(value -> context.prisma()
                        ? arguments.values().text(value)
                        : arguments.values().name(value, "name"));
        arguments.finish(List.of("name"));
        return name;
    }

    private void refuseRelation(AttributeSet attributes, String name, TypeExpression type) {
        Optional<Attribute> relation = attributes.attribute("relation");
        if (relation.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.NOT_A_RELATION)
                    .at(relation.get().span())
                    .with("field", name)
                    .with("type", type.text()));
        }
    }

    private boolean ignored(AttributeSet attributes, FieldType type, boolean modelIgnored, Member.Field member) {
        Optional<ArgumentSet> ignore = attributes.single("ignore");
        if (ignore.isEmpty()) {
            return false;
        }
        ArgumentSet arguments = ignore.get();
        arguments.finish(List.of());
        if (type instanceof FieldType.Unsupported) {
            findings.add(Diagnostics.builder(AttributeCode.IGNORE_UNSUPPORTED)
                    .at(arguments.span())
                    .with("field", member.name().text()));
        } else if (modelIgnored) {
            findings.add(Diagnostics.builder(AttributeCode.IGNORE_TWICE).at(arguments.span()));
        }
        return true;
    }

    private boolean updatedAt(AttributeSet attributes, FieldType type, Field.Arity arity) {
        Optional<ArgumentSet> updatedAt = attributes.single("updatedAt");
        if (updatedAt.isEmpty()) {
            return false;
        }
        ArgumentSet arguments = updatedAt.get();
        arguments.finish(List.of());
        if (!isDateTime(type)) {
            findings.add(Diagnostics.builder(AttributeCode.UPDATED_AT)
                    .at(arguments.span())
                    .help("type"));
        } else if (arity == Field.Arity.LIST) {
            findings.add(Diagnostics.builder(AttributeCode.UPDATED_AT)
                    .at(arguments.span())
                    .help("list"));
        }
        return true;
    }

    private static boolean isDateTime(FieldType type) {
        return switch (type) {
            case FieldType.Prisma prisma -> prisma.scalar() == PrismaScalar.DATE_TIME;
            case FieldType.Native nativeType ->
                nativeType.sql().startsWith("timestamp") || nativeType.sql().equals("date");
            case FieldType.Enumeration enumeration -> false;
            case FieldType.CompositeType composite -> false;
            case FieldType.Declared declared -> false;
            case FieldType.Unsupported unsupported -> false;
        };
    }

    private FieldType withNativeType(FieldType type, AttributeSet attributes) {
        if (!context.prisma()) {
            attributes.refuseLater(LATER);
        }
        if (!(type instanceof FieldType.Prisma prisma)) {
            return type;
        }
        Optional<Attribute> attribute = attributes.nativeType();
        return attribute.isEmpty()
                ? type
                : new FieldType.Prisma(prisma.scalar(), nativeTypes.read(attribute.get(), prisma.scalar()));
    }
}
