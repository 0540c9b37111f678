package dev.pgorm.lang.raise;

import dev.pgorm.ir.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data types in Prisma's words: a scalar, and a native type where the scalar alone means another type. */
final class PrismaTypes {

    /**
     * A type in Prisma's words.
     *
     * @param nativeType what stands behind the datasource's name: {@code VarChar(40)}; empty where the scalar says it all
     */
    record Spelled(String scalar, Optional<String> nativeType) {

        static Spelled plain(String scalar) {
            return new Spelled(scalar, Optional.empty());
        }

        static Spelled of(String scalar, String nativeType) {
            return new Spelled(scalar, Optional.of(nativeType));
        }
    }

    private static final Map<String, Spelled> WHOLE = Map.ofEntries(
            Map.entry("text", Spelled.plain("String")),
            Map.entry("boolean", Spelled.plain("Boolean")),
            Map.entry("integer", Spelled.plain("Int")),
            Map.entry("bigint", Spelled.plain("BigInt")),
            Map.entry("double precision", Spelled.plain("Float")),
            Map.entry("numeric(65,30)", Spelled.plain("Decimal")),
            Map.entry("timestamp(3) without time zone", Spelled.plain("DateTime")),
            Map.entry("jsonb", Spelled.plain("Json")),
            Map.entry("bytea", Spelled.plain("Bytes")),
            Map.entry("smallint", Spelled.of("Int", "SmallInt")),
            Map.entry("oid", Spelled.of("Int", "Oid")),
            Map.entry("numeric", Spelled.of("Decimal", "Decimal")),
            Map.entry("money", Spelled.of("Decimal", "Money")),
            Map.entry("real", Spelled.of("Float", "Real")),
            Map.entry("inet", Spelled.of("String", "Inet")),
            Map.entry("uuid", Spelled.of("String", "Uuid")),
            Map.entry("xml", Spelled.of("String", "Xml")),
            Map.entry("character varying", Spelled.of("String", "VarChar")),
            Map.entry("bit varying", Spelled.of("String", "VarBit")),
            Map.entry("date", Spelled.of("DateTime", "Date")),
            Map.entry("timestamp without time zone", Spelled.of("DateTime", "Timestamp")),
            Map.entry("timestamp with time zone", Spelled.of("DateTime", "Timestamptz")),
            Map.entry("time without time zone", Spelled.of("DateTime", "Time")),
            Map.entry("time with time zone", Spelled.of("DateTime", "Timetz")),
            Map.entry("json", Spelled.of("Json", "Json")));

    private static final Map<String, Spelled> MODIFIED = Map.of(
            "character varying", Spelled.of("String", "VarChar"),
            "character", Spelled.of("String", "Char"),
            "bit varying", Spelled.of("String", "VarBit"),
            "bit", Spelled.of("String", "Bit"),
            "numeric", Spelled.of("Decimal", "Decimal"),
            "timestamp without time zone", Spelled.of("DateTime", "Timestamp"),
            "timestamp with time zone", Spelled.of("DateTime", "Timestamptz"),
            "time without time zone", Spelled.of("DateTime", "Time"),
            "time with time zone", Spelled.of("DateTime", "Timetz"));

    private static final Pattern MODIFIER = Pattern.compile("([a-z ]+?)\\(([0-9]+)(,([0-9]+))?\\)(.*)");

    private PrismaTypes() {}

    /** The type without list or optional marks; empty where Prisma has no word for it. */
    static Optional<Spelled> of(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> builtIn(builtIn.spelling());
            case TypeReference.Named named ->
                named.name().name().value().equals("citext")
                                && named.modifiers().isEmpty()
                        ? Optional.of(Spelled.of("String", "Citext"))
                        : Optional.empty();
            case TypeReference.Written written -> Optional.empty();
        };
    }

    private static Optional<Spelled> builtIn(String spelling) {
        Spelled whole = WHOLE.get(spelling);
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher modified = MODIFIER.matcher(spelling);
        if (!modified.matches()) {
            return Optional.empty();
        }
        String scale = modified.group(4) == null ? "" : ", " + modified.group(4);
        return Optional.ofNullable(MODIFIED.get(modified.group(1) + modified.group(5)))
                .map(each -> Spelled.of(
                        each.scalar(), each.nativeType().orElseThrow() + "(" + modified.group(2) + scale + ")"));
    }
}
