package dev.pgorm.generate.typescript;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the values of a schema's types are in TypeScript. */
final class Values {

    private final ClientNames names;
    private final FieldTypes types;
    private final Map<String, SqlObject> declared = new HashMap<>();

    Values(SchemaModel schema, ClientNames names) {
        this.names = names;
        this.types = new FieldTypes(schema);
        schema.objects().forEach(each -> declared.put(each.head().key(), each));
    }

    /** What a field's column holds. */
    Value of(Field.Scalar field) {
        return field.arity() == Field.Arity.LIST
                ? array(field.type(), Math.max(1, field.dimensions()))
                : of(field.type());
    }

    /** What an expression of a type gives. */
    Value of(ValueType type, ClientSchema client) {
        Optional<ClientEnum> enumeration = client.enums().stream()
                .filter(each -> each.type().equals(type.sql()))
                .findFirst();
        if (enumeration.isPresent()) {
            return of(new FieldType.Enumeration(enumeration.get().declaration().name()));
        }
        return type.family() == Family.ARRAY
                ? of(type.element().orElse(ValueType.TEXT), client).array(1)
                : BuiltInValues.of(withoutModifiers(type.sql()));
    }

    /** What a domain stands for. */
    Value of(SqlObject.Domain domain) {
        return domain.list() ? array(domain.base(), 1) : of(domain.base());
    }

    /** The bounds of a range type. */
    Value bounds(SqlObject.Range range) {
        return range.list() ? array(range.subtype(), 1) : of(range.subtype());
    }

    /** The domain that a field type names, if it does. */
    Optional<SqlObject.Domain> domain(FieldType type) {
        return type instanceof FieldType.Declared named && declared.get(named.key()) instanceof SqlObject.Domain domain
                ? Optional.of(domain)
                : Optional.empty();
    }

    private Value array(FieldType type, int dimensions) {
        if (hasColonsInArrays(type)) {
            return BuiltInValues.TEXT;
        }
        Optional<String> builtIn = builtIn(type);
        return builtIn.isPresent() ? BuiltInValues.arrayOf(builtIn.get(), dimensions) : of(type).array(dimensions);
    }

    /** Arrays of shapes have colons between their elements, which node-postgres cannot write: they are the server's texts. */
    private boolean hasColonsInArrays(FieldType type) {
        return unknown(type)
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .filter(each -> each.equals("geometry") || each.equals("geography"))
                .isPresent();
    }

    private Value of(FieldType type) {
        return switch (type) {
            case FieldType.Enumeration enumeration -> {
                ClientNames.Named named = names.enumeration(enumeration.enumName());
                Code name = Code.of(Symbol.type(named.name(), named.module()));
                yield new Value(name, name, BuiltInValues.TEXT.reader());
            }
            case FieldType.CompositeType composite -> composite(names.composite(composite.compositeName()));
            case FieldType.Declared named -> declared(named);
            case FieldType.Prisma prisma -> plain(prisma);
            case FieldType.Native written -> plain(written);
            case FieldType.Unsupported unsupported -> plain(unsupported);
        };
    }

    private Value declared(FieldType.Declared type) {
        return switch (declared.get(type.key())) {
            case SqlObject.Domain domain -> of(domain);
            case SqlObject.Range range -> bounds(range).range();
            case null -> throw new IllegalArgumentException("the schema has no type " + type.key());
            case SqlObject.CollationBlock other -> throw notOfFields(other);
            case SqlObject.Dictionary other -> throw notOfFields(other);
            case SqlObject.Configuration other -> throw notOfFields(other);
        };
    }

    private static IllegalArgumentException notOfFields(SqlObject object) {
        return new IllegalArgumentException(object.head().key() + " is no type");
    }

    private static Value composite(ClientNames.Named named) {
        Symbol input = Symbol.type(named.name() + "Input", named.module());
        return new Value(
                Code.of(Symbol.type(named.name(), named.module())),
                Code.of(Code.of(Symbol.type("Composite", RuntimeFiles.COMPOSITE)), "<", Code.of(input), ">"),
                Code.of(Code.of(Symbol.value(named.name(), named.module())), ".read"));
    }

    private Value plain(FieldType type) {
        return builtIn(type).map(BuiltInValues::of).orElse(BuiltInValues.TEXT);
    }

    /** The name of one of PostgreSQL's own types, without modifiers; types of extensions, which only a server knows, are texts. */
    private Optional<String> builtIn(FieldType type) {
        return types.of(type, false) instanceof TypeReference.BuiltIn found
                ? Optional.of(withoutModifiers(found.spelling()))
                : Optional.empty();
    }

    private static String withoutModifiers(String spelling) {
        int open = spelling.indexOf('(');
        return open < 0 ? spelling : spelling.substring(0, open) + spelling.substring(spelling.indexOf(')') + 1);
    }

    /** How SQL writes the type of a field without what makes it an array; empty for PostgreSQL's own and for the schema's. */
    Optional<String> unknown(FieldType type) {
        return types.of(type, false) instanceof TypeReference.Written written
                ? Optional.of(withoutModifiers(written.source()))
                : Optional.empty();
    }
}
