package dev.pgorm.query.model;

/**
 * Operators between two values, with how closely they bind (documentation, "Operator Precedence"; a higher number binds closer).
 */
public enum Operator {
    EQUAL(" = ", Binding.COMPARISON),
    NOT_EQUAL(" <> ", Binding.COMPARISON),
    LESS(" < ", Binding.COMPARISON),
    LESS_OR_EQUAL(" <= ", Binding.COMPARISON),
    GREATER(" > ", Binding.COMPARISON),
    GREATER_OR_EQUAL(" >= ", Binding.COMPARISON),
    IS_NOT_DISTINCT(" IS NOT DISTINCT FROM ", Binding.IS),
    LIKE(" LIKE ", Binding.LIKE),
    NOT_LIKE(" NOT LIKE ", Binding.LIKE),
    ILIKE(" ILIKE ", Binding.LIKE),
    NOT_ILIKE(" NOT ILIKE ", Binding.LIKE),
    MATCHES(" ~ ", Binding.OTHER),
    MATCHES_IGNORING_CASE(" ~* ", Binding.OTHER),
    PLUS(" + ", Binding.SUM),
    MINUS(" - ", Binding.SUM),
    TIMES(" * ", Binding.PRODUCT),
    DIVIDED_BY(" / ", Binding.PRODUCT),
    MODULO(" % ", Binding.PRODUCT),
    CONCATENATE(" || ", Binding.OTHER),
    CONTAINS(" @> ", Binding.OTHER),
    OVERLAPS(" && ", Binding.OTHER),
    ADJACENT(" -|- ", Binding.OTHER),
    LEFT_OF(" << ", Binding.OTHER),
    RIGHT_OF(" >> ", Binding.OTHER),
    PATH(" #> ", Binding.OTHER),
    WITHOUT_PATH(" #- ", Binding.OTHER),
    PATH_AS_TEXT(" #>> ", Binding.OTHER),
    TEXT_SEARCH(" @@ ", Binding.OTHER),
    SEARCH_AND(" && ", Binding.OTHER),
    SEARCH_OR(" || ", Binding.OTHER),
    FOLLOWED_BY(" <-> ", Binding.OTHER),
    SIMILAR(" % ", Binding.PRODUCT),
    SIMILAR_WORD(" %> ", Binding.OTHER),
    DISTANCE(" <-> ", Binding.OTHER),
    WORD_DISTANCE(" <->> ", Binding.OTHER),
    COSINE_DISTANCE(" <=> ", Binding.OTHER),
    NEGATIVE_INNER_PRODUCT(" <#> ", Binding.OTHER),
    L1_DISTANCE(" <+> ", Binding.OTHER),
    HAMMING_DISTANCE(" <~> ", Binding.OTHER),
    JACCARD_DISTANCE(" <%> ", Binding.OTHER),
    HAS_KEY(" ? ", Binding.OTHER),
    HAS_ANY_KEY(" ?| ", Binding.OTHER),
    HAS_ALL_KEYS(" ?& ", Binding.OTHER);

    private final String sql;
    private final int binding;

    Operator(String sql, int binding) {
        this.sql = sql;
        this.binding = binding;
    }

    /** The operator with blanks around it. */
    public String sql() {
        return sql;
    }

    /** How closely it binds, as in {@link Binding}. */
    public int binding() {
        return binding;
    }
}
