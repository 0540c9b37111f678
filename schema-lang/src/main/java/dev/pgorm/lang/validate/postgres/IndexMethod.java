package dev.pgorm.lang.validate.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The access methods that Prisma knows by name. */
public enum IndexMethod {
    BTREE("BTree"),
    HASH("Hash"),
    GIST("Gist"),
    GIN("Gin"),
    SPGIST("SpGist"),
    BRIN("Brin");

    private static final Set<String> BRIN_SCALARS =
            Set.of("String", "Bytes", "DateTime", "Float", "Int", "BigInt", "Decimal");

    private final String word;

    IndexMethod(String word) {
        this.word = word;
    }

    /** As in {@code type: Gin}. */
    public String word() {
        return word;
    }

    /** As in SQL. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of exactly that word. */
    public static Optional<IndexMethod> of(String word) {
        return List.of(values()).stream().filter(each -> each.word.equals(word)).findFirst();
    }

    /** The words of all methods. */
    public static List<String> words() {
        return List.of(values()).stream().map(IndexMethod::word).toList();
    }

    /** Whether a field without native type has a default operator class, as Prisma sees it. */
    public boolean supports(String scalar, boolean list) {
        return switch (this) {
            case BTREE, HASH -> true;
            case GIST, SPGIST -> scalar.equals("String");
            case GIN -> scalar.equals("Json") || list;
            case BRIN -> BRIN_SCALARS.contains(scalar);
        };
    }
}
