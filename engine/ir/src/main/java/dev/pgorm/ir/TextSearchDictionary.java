package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * A text search dictionary (PostgreSQL: CREATE TEXT SEARCH DICTIONARY).
 *
 * @param name its name
 * @param template its template
 * @param options what the template is told, in the order in which it was said
 * @param comment its comment
 */
public record TextSearchDictionary(
        QualifiedName name, QualifiedName template, List<Option> options, Optional<String> comment)
        implements Definition {

    public TextSearchDictionary {
        options = List.copyOf(options);
    }

    /**
     * An option.
     *
     * @param name its name
     * @param value its value as SQL, a string or a number
     */
    public record Option(Identifier name, SqlExpr value) {}

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.TEXT_SEARCH_DICTIONARY, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ObjectAddress.of(DefinitionKind.TEXT_SEARCH_TEMPLATE, template));
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public TextSearchDictionary withComment(Optional<String> other) {
        return new TextSearchDictionary(name, template, options, other);
    }

    @Override
    public TextSearchDictionary renamed(NewNames names) {
        return new TextSearchDictionary(
                names.name(DefinitionKind.TEXT_SEARCH_DICTIONARY, name),
                names.name(DefinitionKind.TEXT_SEARCH_TEMPLATE, template),
                options,
                comment);
    }
}
