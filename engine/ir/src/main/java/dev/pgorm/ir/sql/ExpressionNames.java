package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The names inside an expression as a server printed it: finds and replaces them by their tokens, without understanding the
 * expression. Meant for ordering and for renames; a name that only looks like a column (a keyword, say) is found as well.
 */
public final class ExpressionNames {

    private static final String REGCLASS = "regclass";

    /** A name of 63 bytes, each of them a doubled quotation mark. */
    private static final int LONGEST_QUOTED = 127;

    private final List<SqlToken> tokens;

    private ExpressionNames(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The names of this expression. */
    public static ExpressionNames of(SqlExpr expression) {
        return new ExpressionNames(SqlToken.split(expression.text()));
    }

    /** Whether a column of that name is read. */
    public boolean readsColumn(Identifier column) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isColumn(i) && tokens.get(i).name().equals(column.value())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Everything in a text that may be a name, whatever language the text is in: inside of strings and comments as well, since
     * strings may be run as SQL.
     */
    public static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int position = 0;
        while (position < text.length()) {
            int end = position;
            while (end < text.length() && isWordCharacter(text.charAt(end))) {
                end++;
            }
            if (end > position) {
                words.add(text.substring(position, end).toLowerCase(Locale.ROOT));
            }
            position = end + 1;
        }
        addQuoted(text, words);
        return words;
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
    }

    /** A lone quotation mark somewhere must not hide the names behind it, so whatever stands between two of them counts. */
    private static void addQuoted(String text, Set<String> words) {
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = text.indexOf('"', open + 1);
            while (close >= 0 && text.startsWith("\"\"", close)) {
                close = text.indexOf('"', close + 2);
            }
            if (close >= 0 && close - open <= LONGEST_QUOTED) {
                words.add(text.substring(open + 1, close).replace("\"\"", "\""));
            }
            open = close;
        }
    }

    /** The names of types, and of relations through {@code regclass}, that are used; without their schema as they stand. */
    public Set<String> names() {
        return references().stream().map(Reference::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a type, or a relation through {@code regclass}, of that name is used; without its schema it counts too. */
    public boolean uses(QualifiedName name) {
        return references().stream()
                .anyMatch(each -> each.name().equals(name.name().value())
                        && each.schema().map(name.schema().value()::equals).orElse(true));
    }

    /** The same expression with other column names. */
    public SqlExpr renameColumns(UnaryOperator<Identifier> renaming) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (isColumn(i) && !token.name().isEmpty()) {
                Identifier old = Identifier.of(token.name());
                Identifier young = renaming.apply(old);
                text.append(old.equals(young) ? token.text() : SqlWriter.quote(young));
            } else {
                text.append(token.text());
            }
        }
        return SqlExpr.canonical(text.toString());
    }

    /** The same expression with other qualified names (types, and relations through {@code regclass}). */
    public SqlExpr rename(UnaryOperator<QualifiedName> renaming) {
        StringBuilder text = new StringBuilder();
        int position = 0;
        while (position < tokens.size()) {
            Optional<Reference> reference = referenceAt(position);
            if (reference.isPresent() && reference.get().schema().isPresent()) {
                Reference found = reference.get();
                QualifiedName old = QualifiedName.of(found.schema().get(), found.name());
                QualifiedName young = renaming.apply(old);
                if (!young.equals(old)) {
                    text.append(found.spelled(young));
                    position += found.length();
                    continue;
                }
            }
            text.append(tokens.get(position).text());
            position++;
        }
        return SqlExpr.canonical(text.toString());
    }

    /**
     * A name in the text.
     *
     * @param length how many tokens it takes
     * @param inLiteral whether it stands in a string that is cast to regclass
     */
    private record Reference(Optional<String> schema, String name, int length, boolean inLiteral) {
        String spelled(QualifiedName other) {
            String quoted = SqlWriter.quote(other);
            return inLiteral ? new SqlWriter().literal(quoted).toString() : quoted;
        }
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            referenceAt(i).ifPresent(references::add);
        }
        return references;
    }

    private Optional<Reference> referenceAt(int position) {
        SqlToken token = tokens.get(position);
        if (token.kind() == SqlToken.Kind.STRING && isRegclass(position)) {
            return literalReference(token);
        }
        if (!token.isName() || is(position - 1, ".")) {
            return Optional.empty();
        }
        if (is(position + 1, ".")
                && position + 2 < tokens.size()
                && tokens.get(position + 2).isName()) {
            return Optional.of(new Reference(
                    Optional.of(token.name()), tokens.get(position + 2).name(), 3, false));
        }
        return is(position - 1, "::")
                ? Optional.of(new Reference(Optional.empty(), token.name(), 1, false))
                : Optional.empty();
    }

    private static Optional<Reference> literalReference(SqlToken literal) {
        List<SqlToken> names = SqlToken.split(literal.name());
        if (names.size() == 3 && names.get(0).isName() && names.get(2).isName()) {
            return Optional.of(
                    new Reference(Optional.of(names.get(0).name()), names.get(2).name(), 1, true));
        }
        return names.size() == 1 && names.get(0).isName()
                ? Optional.of(new Reference(Optional.empty(), names.get(0).name(), 1, true))
                : Optional.empty();
    }

    private boolean isRegclass(int position) {
        return is(position + 1, "::")
                && position + 2 < tokens.size()
                && tokens.get(position + 2).text().toLowerCase(Locale.ROOT).equals(REGCLASS);
    }

    private boolean isColumn(int position) {
        return tokens.get(position).isName()
                && (!is(position - 1, ".") || isRowOfRelation(position - 2))
                && !is(position - 1, "::")
                && !is(position + 1, ".")
                && !is(position + 1, "(");
    }

    /** Triggers and rules call the row {@code old} or {@code new}. */
    private boolean isRowOfRelation(int position) {
        return position >= 0
                && tokens.get(position).kind() == SqlToken.Kind.WORD
                && (tokens.get(position).name().equals("old")
                        || tokens.get(position).name().equals("new"))
                && !is(position - 1, ".");
    }

    private boolean is(int position, String text) {
        return position >= 0
                && position < tokens.size()
                && tokens.get(position).kind() == SqlToken.Kind.OTHER
                && tokens.get(position).text().equals(text);
    }
}
