package dev.pgorm.lang.raise;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data types as the text writes them: Prisma's scalars where they mean just this type, else PostgreSQL's one-word names. */
final class TypeSpelling {

    private static final Map<String, String> SCALARS = Map.of(
            "text", "String",
            "boolean", "Boolean",
            "integer", "Int",
            "bigint", "BigInt",
            "double precision", "Float",
            "numeric(65,30)", "Decimal",
            "timestamp(3) without time zone", "DateTime",
            "jsonb", "Json",
            "bytea", "Bytes");

    private static final Map<String, String> ONE_WORD = Map.of(
            "character varying", "varchar",
            "character", "char",
            "bit varying", "varbit",
            "bit", "bit",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamptz",
            "time without time zone", "time",
            "time with time zone", "timetz",
            "numeric", "numeric",
            "interval", "interval");

    private static final Set<String> PLAIN = Set.of(
            ("smallint real uuid json jsonpath xml money date inet cidr macaddr macaddr8 tsvector tsquery point line lseg box path "
                            + "polygon circle int4range int8range numrange tsrange tstzrange daterange int4multirange "
                            + "int8multirange nummultirange tsmultirange tstzmultirange datemultirange oid name bpchar "
                            + "regclass regconfig regproc regtype pg_lsn xid xid8")
                    .split(" "));

    /** Types that extensions are known to bring, which need no schema in front of them. */
    private static final Set<String> EXTENSION_TYPES = Set.of(
            "citext hstore ltree lquery ltxtquery cube seg vector halfvec sparsevec geometry geography box2d box3d raster"
                    .split(" "));

    private static final Pattern MODIFIED = Pattern.compile("([a-z ]+?)\\(([0-9,-]+)\\)(.*)");

    private final NameBook names;

    TypeSpelling(NameBook names) {
        this.names = names;
    }

    /** The type without list or optional marks. */
    String base(TypeReference type) {
        Optional<PrismaTypes.Spelled> prisma = prisma(type);
        if (prisma.isPresent()) {
            return prisma.get().scalar();
        }
        return switch (type) {
            case TypeReference.BuiltIn builtIn ->
                names.nativePrefix().isPresent() ? unsupported(builtIn.spelling()) : builtIn(builtIn.spelling());
            case TypeReference.Named named -> named(named);
            case TypeReference.Written written -> unsupported(written.source());
        };
    }

    /** The attribute that Prisma's language needs beside {@link #base}: {@code @db.VarChar(40)}. */
    Optional<String> nativeAttribute(TypeReference type) {
        return prisma(type)
                .flatMap(each ->
                        each.nativeType().map(own -> "@" + names.nativePrefix().orElseThrow() + "." + own));
    }

    private Optional<PrismaTypes.Spelled> prisma(TypeReference type) {
        return names.nativePrefix().flatMap(prefix -> PrismaTypes.of(type));
    }

    /** The type of a key: an array cannot be written as a list there. */
    static String asUnsupported(TypeReference type) {
        return unsupported(type.sql());
    }

    private static String builtIn(String spelling) {
        String scalar = SCALARS.get(spelling);
        if (scalar != null) {
            return scalar;
        }
        if (PLAIN.contains(spelling)) {
            return spelling;
        }
        if (ONE_WORD.containsKey(spelling)) {
            return ONE_WORD.get(spelling);
        }
        Matcher modified = MODIFIED.matcher(spelling);
        if (modified.matches() && ONE_WORD.containsKey(modified.group(1) + modified.group(3))) {
            String modifiers = modified.group(2).replace(",", ", ");
            return ONE_WORD.get(modified.group(1) + modified.group(3)) + "(" + modifiers + ")";
        }
        return unsupported(spelling);
    }

    private String named(TypeReference.Named type) {
        Optional<String> block = names.block(type.name());
        if (block.isPresent()) {
            return block.get();
        }
        if (names.nativePrefix().isPresent()) {
            return unsupported(withoutArray(type).sql());
        }
        String modifiers = type.modifiers();
        if (!SqlSpelling.isPart(type.name().schema())
                || !SqlSpelling.isPart(type.name().name())
                || !modifiers.matches("([A-Za-z_][A-Za-z0-9_]*|-?[0-9]+)?(,([A-Za-z_][A-Za-z0-9_]*|-?[0-9]+))*")) {
            return unsupported(withoutArray(type).sql());
        }
        String arguments = modifiers.isEmpty() ? "" : "(" + modifiers.replace(",", ", ") + ")";
        return path(type.name()) + arguments;
    }

    private static String path(QualifiedName name) {
        boolean known = name.schema().value().equals(NameBook.DEFAULT_SCHEMA)
                && EXTENSION_TYPES.contains(name.name().value());
        return known ? name.name().value() : SqlSpelling.part(name.schema()) + "." + SqlSpelling.part(name.name());
    }

    private static TypeReference withoutArray(TypeReference.Named type) {
        return new TypeReference.Named(type.name(), type.modifiers(), false);
    }

    private static String unsupported(String sql) {
        return "Unsupported(" + SdlText.quoted(sql) + ")";
    }
}
