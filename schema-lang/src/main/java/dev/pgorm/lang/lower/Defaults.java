package dev.pgorm.lang.lower;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.model.Field.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Literal and expression defaults as SQL. Those that a sequence or the client provides are not its business. */
final class Defaults {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final Names names;

    Defaults(Names names) {
        this.names = names;
    }

    /** The expression of DEFAULT; empty where the database states none. */
    Optional<SqlExpr> expression(Scalar field, DefaultValue value, TypeReference type) {
        return expression(field.type(), value, type);
    }

    /** The same for a type that no field has. */
    Optional<SqlExpr> expression(FieldType fieldType, DefaultValue value, TypeReference type) {
        return switch (value) {
            case DefaultValue.Now now -> Optional.of(SqlExpr.written("CURRENT_TIMESTAMP"));
            case DefaultValue.Sql sql ->
                sql.expression()
                        .filter(text -> !text.isBlank())
                        .map(text -> names.contexts().alone(text));
            case DefaultValue.ListLiteral list -> Optional.of(array(fieldType, list.elements(), type));
            case DefaultValue.TextLiteral literal -> Optional.of(literal(fieldType, literal));
            case DefaultValue.NumberLiteral literal -> Optional.of(literal(fieldType, literal));
            case DefaultValue.BooleanLiteral literal -> Optional.of(literal(fieldType, literal));
            case DefaultValue.EnumLiteral literal -> Optional.of(literal(fieldType, literal));
            case DefaultValue.Autoincrement autoincrement -> Optional.empty();
            case DefaultValue.ClientSide clientSide -> Optional.empty();
            case DefaultValue.Identity identity -> Optional.empty();
            case DefaultValue.Generated generated -> Optional.empty();
        };
    }

    private SqlExpr literal(FieldType type, DefaultValue value) {
        SqlWriter writer = new SqlWriter();
        write(writer, type, value);
        return SqlExpr.written(writer.toString());
    }

    private SqlExpr array(FieldType elementType, List<DefaultValue> elements, TypeReference type) {
        SqlWriter writer = new SqlWriter().sql("ARRAY[");
        writer.join(elements, ", ", (each, element) -> write(each, elementType, element));
        writer.sql("]::");
        type.write(writer);
        return SqlExpr.written(writer.toString());
    }

    private void write(SqlWriter writer, FieldType type, DefaultValue value) {
        switch (value) {
            case DefaultValue.TextLiteral literal -> writeText(writer, type, literal.value());
            case DefaultValue.NumberLiteral literal -> writeNumber(writer, literal.text());
            case DefaultValue.BooleanLiteral literal -> writer.sql(literal.value() ? "true" : "false");
            case DefaultValue.EnumLiteral literal -> writer.literal(label(type, literal.valueName()));
            case DefaultValue.Now now -> writer.sql("CURRENT_TIMESTAMP");
            case DefaultValue.Sql sql -> writer.serverText(sql.expression().orElse("NULL"));
            case DefaultValue.ListLiteral list -> {
                writer.sql("ARRAY[");
                writer.join(list.elements(), ", ", (each, element) -> write(each, type, element));
                writer.sql("]");
            }
            case DefaultValue.Autoincrement autoincrement -> writer.sql("NULL");
            case DefaultValue.ClientSide clientSide -> writer.sql("NULL");
            case DefaultValue.Identity identity -> writer.sql("NULL");
            case DefaultValue.Generated generated -> writer.sql("NULL");
        }
    }

    private static void writeText(SqlWriter writer, FieldType type, String value) {
        Optional<PrismaScalar> scalar =
                type instanceof FieldType.Prisma prisma ? Optional.of(prisma.scalar()) : Optional.empty();
        if (scalar.equals(Optional.of(PrismaScalar.BYTES))) {
            writer.literal("\\x" + hexadecimal(value));
        } else if (scalar.equals(Optional.of(PrismaScalar.DECIMAL))
                && NUMBER.matcher(value).matches()) {
            writer.serverText(value);
        } else {
            writer.literal(value);
        }
    }

    private static void writeNumber(SqlWriter writer, String text) {
        if (NUMBER.matcher(text).matches()) {
            writer.serverText(text);
        } else {
            writer.literal(text);
        }
    }

    /** Prisma writes bytes in base64, with or without padding. */
    private static String hexadecimal(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return HexFormat.of().formatHex(base64.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String label(FieldType type, String valueName) {
        if (!(type instanceof FieldType.Enumeration enumeration)) {
            return valueName;
        }
        Optional<EnumDeclaration> declaration = names.enumeration(enumeration.enumName());
        if (declaration.isPresent()) {
            for (EnumDeclaration.Value each : declaration.get().values()) {
                if (each.name().equals(valueName)) {
                    return each.label();
                }
            }
        }
        return valueName;
    }
}
