package dev.pgorm.lang.validate.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which widely used extension brings which type, so that a missing declaration can be named. */
public final class ExtensionTypes {

    private static final Map<String, String> EXTENSION_OF = new HashMap<>();

    static {
        put("citext", "citext");
        put("hstore", "hstore", "ghstore");
        put("ltree", "ltree", "lquery", "ltxtquery");
        put("cube", "cube");
        put("seg", "seg");
        put("isn", "ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc");
        put("vector", "vector", "halfvec", "sparsevec");
        put("postgis", "geometry", "geography", "box2d", "box3d");
        put("postgis_raster", "raster");
        put("earthdistance", "earth");
        put("intarray", "query_int");
    }

    /** Capitalised names, as scalars have them. */
    private static final Map<String, String> SCALARS = Map.of(
            "Geometry", "geometry",
            "Geography", "geography",
            "Vector", "vector",
            "HalfVec", "halfvec",
            "SparseVec", "sparsevec");

    private ExtensionTypes() {}

    /** The type that a name stands for, which may be capitalised; the name itself where it is none. */
    public static String typeOf(String name) {
        return SCALARS.getOrDefault(name, name);
    }

    /** The extension that brings a type. */
    public static Optional<String> extensionOf(String type) {
        return Optional.ofNullable(EXTENSION_OF.get(type));
    }

    /** Whether all types of an extension are known here. */
    public static boolean knows(String extension) {
        return EXTENSION_OF.containsValue(extension) || TYPELESS.contains(extension);
    }

    /** All types. */
    public static Set<String> types() {
        return EXTENSION_OF.keySet();
    }

    private static final Set<String> TYPELESS = Set.of(
            "pg_trgm",
            "uuid-ossp",
            "pgcrypto",
            "btree_gin",
            "btree_gist",
            "unaccent",
            "fuzzystrmatch",
            "pg_stat_statements",
            "postgres_fdw",
            "tablefunc",
            "dblink",
            "plpgsql");

    private static void put(String extension, String... types) {
        for (String type : types) {
            EXTENSION_OF.put(type, extension);
        }
    }
}
