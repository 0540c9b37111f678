package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text search configuration (PostgreSQL: CREATE TEXT SEARCH CONFIGURATION).
 *
 * @param name its name
 * @param parser its parser
 * @param mappings to each type of token the dictionaries that are asked, in their order
 * @param comment its comment
 */
public record TextSearchConfiguration(
        QualifiedName name,
        QualifiedName parser,
        SortedMap<String, List<QualifiedName>> mappings,
        Optional<String> comment)
        implements Definition {

    public TextSearchConfiguration {
        SortedMap<String, List<QualifiedName>> copy = new TreeMap<>();
        mappings.forEach((token, dictionaries) -> copy.put(token, List.copyOf(dictionaries)));
        mappings = Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.TEXT_SEARCH_CONFIGURATION, name);
    }

    @Override
    public List<ObjectAddress> references() {
        List<ObjectAddress> references = new ArrayList<>();
        references.add(ObjectAddress.of(DefinitionKind.TEXT_SEARCH_PARSER, parser));
        mappings.values()
                .forEach(dictionaries -> dictionaries.forEach(
                        each -> references.add(ObjectAddress.of(DefinitionKind.TEXT_SEARCH_DICTIONARY, each))));
        return references;
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public TextSearchConfiguration withComment(Optional<String> other) {
        return new TextSearchConfiguration(name, parser, mappings, other);
    }

    @Override
    public TextSearchConfiguration renamed(NewNames names) {
        SortedMap<String, List<QualifiedName>> renamed = new TreeMap<>();
        mappings.forEach((token, dictionaries) -> renamed.put(
                token,
                dictionaries.stream()
                        .map(each -> names.name(DefinitionKind.TEXT_SEARCH_DICTIONARY, each))
                        .toList()));
        return new TextSearchConfiguration(
                names.name(DefinitionKind.TEXT_SEARCH_CONFIGURATION, name),
                names.name(DefinitionKind.TEXT_SEARCH_PARSER, parser),
                renamed,
                comment);
    }
}
