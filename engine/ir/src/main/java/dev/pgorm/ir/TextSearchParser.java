package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A text search parser (PostgreSQL: CREATE TEXT SEARCH PARSER); only superusers make them.
 *
 * @param name its name
 * @param start the function that starts it
 * @param getToken the function that gives the next token
 * @param end the function that ends it
 * @param lexTypes the function that lists the types of tokens
 * @param headline the function that makes headlines
 * @param comment its comment
 */
public record TextSearchParser(
        QualifiedName name,
        QualifiedName start,
        QualifiedName getToken,
        QualifiedName end,
        QualifiedName lexTypes,
        Optional<QualifiedName> headline,
        Optional<String> comment)
        implements Definition {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.TEXT_SEARCH_PARSER, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public TextSearchParser withComment(Optional<String> other) {
        return new TextSearchParser(name, start, getToken, end, lexTypes, headline, other);
    }

    @Override
    public TextSearchParser renamed(NewNames names) {
        return new TextSearchParser(
                names.name(DefinitionKind.TEXT_SEARCH_PARSER, name), start, getToken, end, lexTypes, headline, comment);
    }
}
