package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the builder knows of the type of a field's column. */
final class ColumnTypes {

    /** A schema, if one is said, and the name without modifiers. */
    private static final Pattern TYPE_NAME =
            Pattern.compile("^(?:([^\".(]+|\"(?:[^\"]|\"\")+\")\\.)?([^\".(]+|\"[^\"]+\")\\s*(?:\\(|$)");

    private static final String VECTORS = "vector";
    private static final Pattern BITS = Pattern.compile("bit(?:\\(\\d+\\))?");

    private final FieldTypes types;
    private final boolean hasVectors;
    private final Optional<String> vectors;
    private final List<ExtensionType<?, ?>> ofExtensions;
    private final SchemaModel schema;
    private final Map<String, SqlObject.Domain> domains = new HashMap<>();

    /** The types of a schema. */
    ColumnTypes(SchemaModel schema) {
        this.schema = schema;
        this.types = new FieldTypes(schema);
        this.hasVectors = ExtensionWords.isDeclared(schema, VECTORS);
        this.vectors = ExtensionWords.schemaOf(schema, VECTORS);
        this.ofExtensions = ExtensionWords.of(schema).stream()
                .flatMap(each -> each.types().stream())
                .toList();
        for (SqlObject each : schema.objects()) {
            if (each instanceof SqlObject.Domain domain) {
                domains.put(domain.head().key(), domain);
            }
        }
    }

    /**
     * What a column holds.
     *
     * @param held what its values are of, or the elements of its arrays: of a domain what that is over
     */
    record Known(ValueType type, FieldType held) {}

    Known of(Field.Scalar field) {
        boolean list = field.arity() == Field.Arity.LIST;
        return ofDomain(field.type(), list, new HashSet<>()).orElseGet(() -> known(field.type(), list));
    }

    /**
     * A value of a domain is one of the type that the domain is over, as the server tells and takes it, and so are the elements of an array. What
     * the server has no operators for is marked: a domain over an enum, and an array of a domain beside one of the type.
     *
     * @return empty where there is no domain, and for arrays of a domain over arrays, whose elements are arrays of their own
     */
    private Optional<Known> ofDomain(FieldType type, boolean list, Set<String> open) {
        SqlObject.Domain domain = type instanceof FieldType.Declared declared ? domains.get(declared.key()) : null;
        if (domain == null || !open.add(domain.head().key())) {
            return Optional.empty();
        }
        Known over = ofDomain(domain.base(), domain.list(), open).orElseGet(() -> known(domain.base(), domain.list()));
        // what an extension's type says of values, as their reference system, is wanted for those of the domain as well
        ValueType base = over.type().extension().isPresent() ? over.type() : BuiltInTypes.unmodified(over.type());
        if (!list) {
            return Optional.of(new Known(base.family() == Family.ENUM ? base.ofDomain() : base, over.held()));
        }
        if (base.family() == Family.ARRAY) {
            return Optional.empty();
        }
        ValueType element = base.family() == Family.ENUM ? base.ofDomain() : base;
        return Optional.of(new Known(ValueType.arrayOf(element).ofDomain(), over.held()));
    }

    private Known known(FieldType type, boolean list) {
        SqlWriter writer = new SqlWriter();
        types.of(type, list).write(writer);
        String sql = writer.toString();
        boolean array = sql.endsWith("[]");
        String element = array ? sql.substring(0, sql.indexOf("[]", sql.lastIndexOf('"') + 1)) : sql;
        ValueType value = type instanceof FieldType.Enumeration
                ? ValueType.simple(Family.ENUM, element, SqlEnum.class)
                : BuiltInTypes.of(element);
        if (value.family() == Family.VECTOR && value.operators().isEmpty()) {
            // operators of the type are where the extension is declared to be
            value = ValueType.vector(
                    vectors.map(each -> qualified(each, element)).orElse(element));
        } else if (hasVectors && !array && BITS.matcher(element).matches()) {
            value = ValueType.bits(element, vectors.map(Identifier::of));
        }
        value = ofExtension(type, element).orElse(value);
        return new Known(array ? ValueType.arrayOf(value) : value, type);
    }

    /** A type that an extension brings which the schema declares; its functions are where the extension is declared to be. */
    private Optional<ValueType> ofExtension(FieldType type, String sql) {
        boolean own = type instanceof FieldType.Native || type instanceof FieldType.Unsupported;
        Matcher name = TYPE_NAME.matcher(sql);
        if (!own || !name.find()) {
            return Optional.empty();
        }
        return ofExtensions.stream()
                .filter(each -> each.name().equals(name.group(2).replace("\"", "")))
                .findFirst()
                .map(each -> ValueType.ofExtension(
                        each,
                        name.group(1) == null
                                ? ExtensionWords.schemaOf(schema, each.extension())
                                        .map(in -> qualified(in, sql))
                                        .orElse(sql)
                                : sql));
    }

    private static String qualified(String schema, String type) {
        return new SqlWriter().identifier(Identifier.of(schema)).sql("." + type).toString();
    }
}
