package dev.pgorm.lang.lower;

import dev.pgorm.ir.Index.OperatorClass;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.DottedName;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that a schema file writes as text: collations and operator classes. */
public final class WrittenNames {

    private static final String CATALOG = "pg_catalog";

    private WrittenNames() {}

    /**
     * A collation. One of PostgreSQL's own stands alone and may have dots in its name ({@code en_US.utf8}); others stand behind
     * a schema of the database, or are written as SQL with quotes ({@code "my schema"."german"}).
     */
    public static QualifiedName collation(String text, Set<String> schemas) {
        if (text.indexOf('"') >= 0) {
            List<String> parts = DottedName.folded(text);
            if (parts.size() == 2) {
                return QualifiedName.of(parts.getFirst(), parts.getLast());
            }
        }
        int dot = text.indexOf('.');
        boolean qualified = dot > 0 && dot < text.length() - 1;
        if (qualified && (schemas.contains(text.substring(0, dot)) || text.startsWith(CATALOG + "."))) {
            return QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
        }
        return QualifiedName.of(CATALOG, text);
    }

    /** An operator class: {@code gin_trgm_ops}, {@code ext.gin_trgm_ops}, {@code gist_trgm_ops(siglen=32)}. */
    static Optional<OperatorClass> operatorClass(String text) {
        int open = parameterStart(text);
        List<String> parts = DottedName.folded(text.substring(0, open));
        if (parts.isEmpty() || parts.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Optional<Identifier> schema =
                parts.size() > 1 ? Optional.of(Identifier.of(parts.getFirst())) : Optional.empty();
        return Optional.of(new OperatorClass(schema, Identifier.of(parts.getLast()), parameters(text.substring(open))));
    }

    private static int parameterStart(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '(' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static StorageParameters parameters(String parenthesised) {
        String inside = parenthesised.strip();
        if (!inside.startsWith("(") || !inside.endsWith(")")) {
            return StorageParameters.none();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : inside.substring(1, inside.length() - 1).split(",")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                values.put(
                        each.substring(0, equals).strip(),
                        unquoted(each.substring(equals + 1).strip()));
            }
        }
        return StorageParameters.of(values);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }
}
