package dev.pgorm.ir.sql;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes SQL. Every identifier and literal of the project becomes text here and nowhere else, so that no name or value can
 * end its quotes. Text that comes from a server or is by contract SQL (expressions, canonical type names) has its own
 * methods, which say so.
 */
public final class SqlWriter {

    private final StringBuilder text = new StringBuilder();

    /**
     * Appends fixed SQL text of the caller's own: keywords and punctuation, never a name or a value.
     *
     * @param sql a compile-time constant
     */
    public SqlWriter sql(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends an identifier, quoted where PostgreSQL's {@code quote_ident} would. */
    public SqlWriter identifier(Identifier identifier) {
        appendIdentifier(identifier.value());
        return this;
    }

    /** Appends {@code schema.name}. */
    public SqlWriter name(QualifiedName name) {
        appendIdentifier(name.schema().value());
        text.append('.');
        appendIdentifier(name.name().value());
        return this;
    }

    /** Appends identifiers separated by commas, without parentheses. */
    public SqlWriter identifiers(List<Identifier> identifiers) {
        return join(identifiers, ", ", SqlWriter::identifier);
    }

    /** Appends elements with a separator between them. */
    public <T> SqlWriter join(List<T> elements, String separator, BiConsumer<SqlWriter, T> element) {
        boolean first = true;
        for (T each : elements) {
            if (!first) {
                text.append(separator);
            }
            element.accept(this, each);
            first = false;
        }
        return this;
    }

    /** Appends a string literal that means the same whatever {@code standard_conforming_strings} says. */
    public SqlWriter literal(String value) {
        appendLiteral(value);
        return this;
    }

    /** Appends a string between dollar quotes, as the bodies of routines are written: not one character of it changes. */
    public SqlWriter dollarQuoted(String value) {
        String quote = "$$";
        for (int i = 0; (value + quote).indexOf(quote) < value.length(); i++) {
            quote = i == 0 ? "$body$" : "$body" + i + "$";
        }
        text.append(quote).append(value).append(quote);
        return this;
    }

    /** Appends an integer literal. */
    public SqlWriter literal(long value) {
        text.append(value);
        return this;
    }

    /** Appends an expression: text that is SQL by contract. */
    public SqlWriter expression(SqlExpr expression) {
        text.append(expression.text());
        return this;
    }

    /** Appends text that a server printed as SQL (a definition, a canonical type name). */
    public SqlWriter serverText(String sql) {
        text.append(sql);
        return this;
    }

    /** Whether nothing has been written. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What has been written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** The identifier as it stands in SQL. */
    public static String quote(Identifier identifier) {
        return new SqlWriter().identifier(identifier).toString();
    }

    /** The qualified name as it stands in SQL. */
    public static String quote(QualifiedName name) {
        return new SqlWriter().name(name).toString();
    }

    private void appendIdentifier(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"') {
                text.append('"');
            }
            text.append(character);
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return !ReservedWords.mustBeQuoted(value);
    }

    private void appendLiteral(String value) {
        boolean escape = value.indexOf('\\') >= 0;
        if (escape) {
            text.append('E');
        }
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\'' || character == '\\') {
                text.append(character);
            }
            text.append(character);
        }
        text.append('\'');
    }
}
