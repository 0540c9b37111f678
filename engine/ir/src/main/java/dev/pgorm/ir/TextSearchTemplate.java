package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A template of text search dictionaries (PostgreSQL: CREATE TEXT SEARCH TEMPLATE); only superusers make them.
 *
 * @param name its name
 * @param init the function that initialises a dictionary
 * @param lexize the function that looks up a token
 * @param comment its comment
 */
public record TextSearchTemplate(
        QualifiedName name, Optional<QualifiedName> init, QualifiedName lexize, Optional<String> comment)
        implements Definition {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.TEXT_SEARCH_TEMPLATE, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public TextSearchTemplate withComment(Optional<String> other) {
        return new TextSearchTemplate(name, init, lexize, other);
    }

    @Override
    public TextSearchTemplate renamed(NewNames names) {
        return new TextSearchTemplate(names.name(DefinitionKind.TEXT_SEARCH_TEMPLATE, name), init, lexize, comment);
    }
}
