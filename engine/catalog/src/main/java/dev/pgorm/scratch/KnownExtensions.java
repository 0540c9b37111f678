package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which extensions a catalog uses without declaring them, by the names of their types, functions, operator classes and access
 * methods. The scratch database gets them; the plan does not create them.
 */
final class KnownExtensions {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Map<String, String> BY_NAME = byName(Map.ofEntries(
            Map.entry("citext", "citext"),
            Map.entry("hstore", "hstore gin_hstore_ops gist_hstore_ops"),
            Map.entry("ltree", "ltree lquery ltxtquery gist_ltree_ops"),
            Map.entry("cube", "cube"),
            Map.entry("seg", "seg"),
            Map.entry("lo", "lo"),
            Map.entry("isn", "ean13 isbn isbn13 issn issn13 ismn ismn13 upc"),
            Map.entry("vector", "vector halfvec sparsevec hnsw ivfflat vector_cosine_ops vector_l2_ops vector_ip_ops"),
            Map.entry("postgis", "geometry geography box2d box3d st_makepoint st_setsrid gist_geometry_ops_nd"),
            Map.entry("postgis_raster", "raster"),
            Map.entry(
                    "uuid-ossp",
                    "uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil"),
            Map.entry("pgcrypto", "gen_random_bytes gen_salt crypt digest hmac pgp_sym_encrypt pgp_sym_decrypt"),
            Map.entry("pg_trgm", "gin_trgm_ops gist_trgm_ops similarity word_similarity show_trgm"),
            Map.entry("unaccent", "unaccent"),
            Map.entry("intarray", "gin__int_ops gist__int_ops gist__intbig_ops query_int"),
            Map.entry("bloom", "bloom"),
            Map.entry("fuzzystrmatch", "levenshtein soundex metaphone dmetaphone"),
            Map.entry("tablefunc", "normal_rand crosstab"),
            Map.entry("earthdistance", "earth ll_to_earth earth_distance")));

    private static final Map<String, Set<String>> NEEDED_BY =
            Map.of("postgis_raster", Set.of("postgis"), "earthdistance", Set.of("cube"));

    private final Set<String> found = new TreeSet<>();
    private final Set<String> ownTypes = new TreeSet<>();

    private KnownExtensions() {}

    /** The extensions that the catalog uses and does not declare. */
    static Set<String> undeclared(Catalog written) {
        KnownExtensions names = new KnownExtensions();
        for (EnumType each : written.all(EnumType.class)) {
            names.ownTypes.add(each.name().name().value());
        }
        written.tables().forEach(names::table);
        for (String each : List.copyOf(names.found)) {
            names.found.addAll(NEEDED_BY.getOrDefault(each, Set.of()));
        }
        for (Extension each : written.all(Extension.class)) {
            names.found.remove(each.name().value());
        }
        return names.found;
    }

    private void table(Table table) {
        table.columns().forEach(this::column);
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.Check check) {
                expression(check.expression());
            }
        }
        table.indexes().forEach(this::index);
    }

    private void column(Column column) {
        switch (column.type()) {
            case TypeReference.BuiltIn builtIn -> {}
            case TypeReference.Named named -> text(named.name().name().value());
            case TypeReference.Written written -> text(written.source());
        }
        switch (column.value()) {
            case ColumnValue.None none -> {}
            case ColumnValue.Identity identity -> {}
            case ColumnValue.Default value -> expression(value.expression());
            case ColumnValue.Generated value -> expression(value.expression());
        }
    }

    private void index(Index index) {
        text(index.method().value());
        index.where().ifPresent(this::expression);
        for (Index.Element element : index.elements()) {
            element.operatorClass()
                    .ifPresent(operatorClass -> text(operatorClass.name().value()));
            if (element.key() instanceof Index.ExpressionKey(SqlExpr expression)) {
                expression(expression);
            }
        }
    }

    private void expression(SqlExpr expression) {
        text(expression.text());
    }

    private void text(String sql) {
        for (String word : SEPARATORS.split(sql.toLowerCase(Locale.ROOT))) {
            String extension = BY_NAME.get(word);
            if (extension != null && !ownTypes.contains(word)) {
                found.add(extension);
            }
        }
    }

    private static Map<String, String> byName(Map<String, String> names) {
        Map<String, String> extensions = new HashMap<>();
        names.forEach((extension, list) -> {
            for (String name : list.split(" ")) {
                extensions.put(name, extension);
            }
        });
        return Map.copyOf(extensions);
    }
}
