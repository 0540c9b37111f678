package dev.pgorm.lang.validate.postgres;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operator classes that Prisma knows by name, and which fields each can index. */
public final class OperatorClasses {

    /**
     * One operator class.
     *
     * @param name as in {@code ops: InetOps}
     * @param methods the access methods that have it
     * @param natives the native types that it is for
     * @param scalar the scalar whose default type it is for; empty where a native type has to be stated
     */
    public record OperatorClass(String name, Set<IndexMethod> methods, Set<String> natives, Optional<String> scalar) {

        /** Its name in SQL. */
        public String sql() {
            return name.replace("MinMax", "Minmax")
                    .replace("TimestampTz", "Timestamptz")
                    .replace("TimeTz", "Timetz")
                    .replace("VarBit", "Varbit")
                    .replaceAll("(?<=.)(?=\\p{Upper})", "_")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, OperatorClass> CLASSES = new LinkedHashMap<>();

    static {
        put("InetOps", Set.of(IndexMethod.GIST, IndexMethod.SPGIST), Set.of("Inet"), "");
        put("JsonbOps", Set.of(IndexMethod.GIN), Set.of("JsonB"), "Json");
        put("JsonbPathOps", Set.of(IndexMethod.GIN), Set.of("JsonB"), "Json");
        put("ArrayOps", Set.of(IndexMethod.GIN), Set.of(), "");
        put("TextOps", Set.of(IndexMethod.SPGIST), Set.of("Text", "VarChar", "Char"), "String");
        brin("Bit", Set.of("Bit"), "", "MinMax");
        brin("VarBit", Set.of("VarBit"), "", "MinMax");
        brin("Bpchar", Set.of("Char"), "", "Bloom", "MinMax");
        brin("Bytea", Set.of("ByteA"), "Bytes", "Bloom", "MinMax");
        brin("Date", Set.of("Date"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Float4", Set.of("Real"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Float8", Set.of("DoublePrecision"), "Float", "Bloom", "MinMax", "MinMaxMulti");
        brin("Inet", Set.of("Inet"), "", "Inclusion", "Bloom", "MinMax", "MinMaxMulti");
        brin("Int2", Set.of("SmallInt"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Int4", Set.of("Integer"), "Int", "Bloom", "MinMax", "MinMaxMulti");
        brin("Int8", Set.of("BigInt"), "BigInt", "Bloom", "MinMax", "MinMaxMulti");
        brin("Numeric", Set.of("Decimal"), "Decimal", "Bloom", "MinMax", "MinMaxMulti");
        brin("Oid", Set.of("Oid"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Text", Set.of("Text", "VarChar"), "String", "Bloom", "MinMax");
        brin("Timestamp", Set.of("Timestamp"), "DateTime", "Bloom", "MinMax", "MinMaxMulti");
        brin("TimestampTz", Set.of("Timestamptz"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Time", Set.of("Time"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("TimeTz", Set.of("Timetz"), "", "Bloom", "MinMax", "MinMaxMulti");
        brin("Uuid", Set.of("Uuid"), "", "Bloom", "MinMax", "MinMaxMulti");
    }

    private OperatorClasses() {}

    /** The class of that name. */
    public static Optional<OperatorClass> find(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** All names. */
    public static Collection<String> names() {
        return CLASSES.keySet();
    }

    /** Whether a native type needs no operator class with that method, as Prisma sees it. */
    public static boolean hasDefault(IndexMethod method, String nativeType) {
        return switch (method) {
            case BTREE, HASH -> true;
            case GIST -> false;
            case GIN -> nativeType.equals("JsonB");
            case SPGIST -> Set.of("Inet", "Text", "VarChar", "Char").contains(nativeType);
            case BRIN ->
                CLASSES.values().stream()
                        .anyMatch(each -> each.methods().contains(method)
                                && each.natives().contains(nativeType));
        };
    }

    private static void brin(String prefix, Set<String> natives, String scalar, String... kinds) {
        for (String kind : kinds) {
            put(prefix + kind + "Ops", Set.of(IndexMethod.BRIN), natives, scalar);
        }
    }

    private static void put(String name, Set<IndexMethod> methods, Set<String> natives, String scalar) {
        CLASSES.put(
                name,
                new OperatorClass(name, methods, natives, Optional.of(scalar).filter(each -> !each.isEmpty())));
    }
}
