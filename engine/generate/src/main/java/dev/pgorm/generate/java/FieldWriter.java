package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the fields of rows are given values. */
final class FieldWriter {

    private final ClassNames names;
    private final FieldTypes types;

    FieldWriter(ClassNames names, FieldTypes types) {
        this.names = names;
        this.types = types;
    }

    /** Whether somebody can give the field a value: the server alone gives one to generated columns. */
    static boolean isWritable(ClientField field) {
        return field.field()
                .defaultValue()
                .map(each -> switch (each) {
                    case DefaultValue.Generated ignored -> false;
                    case DefaultValue.Identity identity -> !identity.always();
                    case DefaultValue.TextLiteral ignored -> true;
                    case DefaultValue.NumberLiteral ignored -> true;
                    case DefaultValue.BooleanLiteral ignored -> true;
                    case DefaultValue.EnumLiteral ignored -> true;
                    case DefaultValue.ListLiteral ignored -> true;
                    case DefaultValue.Autoincrement ignored -> true;
                    case DefaultValue.Now ignored -> true;
                    case DefaultValue.Sql ignored -> true;
                    case DefaultValue.ClientSide ignored -> true;
                })
                .orElse(true);
    }

    /** Whether a row cannot be inserted without a value that somebody gives to the field. */
    static boolean isDemanded(ClientField field) {
        boolean filled = onInsert(field).isPresent()
                || field.field()
                        .defaultValue()
                        .filter(each -> !(each instanceof DefaultValue.ClientSide))
                        .isPresent();
        return isWritable(field) && FieldTypes.isRequired(field) && !filled;
    }

    /** What the client fills in where nobody gives a value to a new row, from {@code client}. */
    static Optional<String> onInsert(ClientField field) {
        return field.field().defaultValue().orElse(null) instanceof DefaultValue.ClientSide made
                ? made(made, field.type())
                : onChange(field);
    }

    /** What the client fills in with every change of a row, from {@code client}. */
    static Optional<String> onChange(ClientField field) {
        if (!field.field().updatedAt()) {
            return Optional.empty();
        }
        return switch (field.type().family()) {
            case DATE -> Optional.of("client::date");
            case TIMESTAMP -> Optional.of("client::timestamp");
            case INSTANT -> Optional.of("client::instant");
            case BOOLEAN,
                    INTEGER,
                    DECIMAL,
                    FLOAT,
                    TEXT,
                    TIME,
                    INTERVAL,
                    UUID,
                    JSON,
                    BYTES,
                    ENUM,
                    ARRAY,
                    RANGE,
                    TSVECTOR,
                    TSQUERY,
                    VECTOR,
                    EXTENSION,
                    OTHER -> Optional.empty();
        };
    }

    private static Optional<String> made(DefaultValue.ClientSide made, ValueType type) {
        String argument = String.join("", made.arguments());
        boolean text = type.javaClass() == String.class;
        boolean uuid = type.javaClass() == UUID.class;
        return switch (made.function()) {
            case "uuid" -> {
                String method = argument.equals("7") ? "uuid7" : "uuid";
                yield uuid
                        ? Optional.of("client::" + method)
                        : Optional.of("() -> client." + method + "().toString()")
                                .filter(each -> text);
            }
            case "cuid" ->
                Optional.of("client::" + (argument.equals("2") ? "cuid2" : "cuid"))
                        .filter(each -> text);
            case "nanoid" ->
                Optional.of(argument.isEmpty() ? "client::nanoid" : "() -> client.nanoid(" + argument + ")")
                        .filter(each -> text);
            case "ulid" -> Optional.of("client::ulid").filter(each -> text);
            default -> Optional.empty();
        };
    }

    /** The parameters that a field's method has, one for each method. */
    List<String> parameters(ClientField field, JavaSource source) {
        JavaType present = types.present(field);
        JavaType plain = FieldTypes.unboxed(present);
        if (present.equals(JavaType.Declared.of(Short.class))) {
            // so that a number can be written without a cast
            present = JavaType.Declared.of(Integer.class);
            plain = FieldTypes.unboxed(present);
        }
        if (FieldTypes.isRequired(field)) {
            return List.of(plain.in(source));
        }
        List<String> all = new ArrayList<>();
        all.add(present.orNull().in(source));
        if (plain.words() > 1 || present.equals(JavaType.Declared.of(Float.class))) {
            // so that a whole number can be written as one
            all.add(plain.in(source));
        }
        return all;
    }

    /** The call that gives the column of {@code TABLE} the value. */
    String assignment(ClientField field, JavaSource source) {
        String column = "TABLE." + field.name();
        Optional<String> codec = types.composite(field).map(each -> "new " + source.name(names.type(each)) + "()");
        if (field.dimensions() == 0) {
            return "set(" + column + ", "
                    + codec.map(each -> each + ".textOrNull(value)").orElse("value") + ")";
        }
        String value = codec.map(each -> each + ".textsOrNull(value)").orElse("value");
        return (field.dimensions() > 1 ? "setNested(" : "set(") + column + ", " + value + ")";
    }
}
