package dev.pgorm.lang.ast;

import java.util.List;

/**
 * The type of a field.
 *
 * @param path the name's parts: one, or schema and name ({@code ext.vector})
 * @param arguments what stands in parentheses: {@code numeric(12,2)}, {@code Unsupported("circle")}, {@code Geography(Point, 4326)}
 * @param parenthesised whether there are parentheses
 * @param dimensions how many {@code []} follow
 * @param optional whether {@code ?} follows
 * @param legacy an old spelling that the validator explains ({@code [T]}, {@code T!}, {@code T[]?}, {@code name: T})
 * @param span all of it
 */
public record TypeExpression(
        List<Name> path,
        List<Expression> arguments,
        boolean parenthesised,
        int dimensions,
        boolean optional,
        Legacy legacy,
        Span span) {

    public TypeExpression {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }

    /** The name, dots included. */
    public String text() {
        return path.size() == 1
                ? path.getFirst().text()
                : String.join(".", path.stream().map(Name::text).toList());
    }

    /** Old spellings that get a message of their own. */
    public enum Legacy {
        NONE,
        /** {@code [Post]}. */
        BRACKETED_LIST,
        /** {@code String!}. */
        REQUIRED_MARK,
        /** {@code String[]?}. */
        OPTIONAL_LIST,
        /** {@code name: String}. */
        COLON
    }
}
