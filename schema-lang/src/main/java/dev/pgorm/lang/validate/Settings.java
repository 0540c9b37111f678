package dev.pgorm.lang.validate;

import dev.pgorm.lang.model.Datasource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What datasource and generators say that matters for the other blocks. Compared by value: blocks are read again only when it
 * changes.
 *
 * @param datasourceName the prefix of native types; empty without a datasource
 * @param relationMode who keeps references valid
 * @param schemas the declared schemas; empty Optional where none are
 * @param extensions the declared extensions
 * @param extensionSchemas the schemas of those that are declared in one
 * @param previewFeatures the features that generators turn on, in usual spelling
 * @param defaultSchema where blocks lie that do not say so; empty = in {@code public}
 */
record Settings(
        Optional<String> datasourceName,
        Datasource.RelationMode relationMode,
        Optional<List<String>> schemas,
        Set<String> extensions,
        Map<String, String> extensionSchemas,
        Set<String> previewFeatures,
        Optional<String> defaultSchema) {

    boolean preview(String feature) {
        return previewFeatures.contains(feature);
    }

    boolean foreignKeys() {
        return relationMode == Datasource.RelationMode.FOREIGN_KEYS;
    }
}
