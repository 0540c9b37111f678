package dev.pgorm.ir;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of a database a source speaks for (sdl.md, "What is managed"). What is outside is neither shown nor dropped by a
 * diff.
 *
 * @param schemas the managed schemas; empty = every schema that is not the system's or an extension's
 * @param facets what the source's dialect can say; the rest of a managed table is left alone
 * @param definitions the kinds of definitions that the source speaks for
 * @param exclude patterns of table names ({@code legacy_*}) that are never managed
 * @param manage patterns to which management is narrowed; empty = no narrowing
 */
public record ManagedScope(
        Optional<Set<String>> schemas,
        Set<Facet> facets,
        Set<DefinitionKind> definitions,
        List<String> exclude,
        List<String> manage) {

    /** Parts of a database that a dialect can or cannot express. */
    public enum Facet {
        SCHEMAS,
        EXTENSIONS,
        TABLES,
        ENUMS,
        SEQUENCES,
        CHECKS,
        /** Indexes that Prisma's language cannot say: expressions, predicates, INCLUDE, storage parameters. */
        NATIVE_INDEXES,
        /** Deferrable, MATCH FULL, NOT VALID, column lists: constraint attributes beyond Prisma's. */
        NATIVE_CONSTRAINTS,
        /** Identity, generated columns, collations, storage, compression, statistics targets. */
        NATIVE_COLUMNS,
        TABLE_STORAGE,
        /** Passwords in options of foreign objects and in connection strings, which schema files need not hold. */
        SECRETS,
        COMMENTS,
        /** The owner of every object: one without is whoever runs the plan's. Where this is not managed, it keeps the one that it has. */
        EVERY_OWNER
    }

    public ManagedScope {
        schemas = schemas.map(names -> Collections.unmodifiableSet(new TreeSet<>(names)));
        facets = Set.copyOf(facets);
        definitions = Set.copyOf(definitions);
        exclude = List.copyOf(exclude);
        manage = List.copyOf(manage);
    }

    /** Everything in every schema: between two SQL or URL sources. */
    public static ManagedScope everything() {
        return new ManagedScope(
                Optional.empty(), Set.of(Facet.values()), Set.of(DefinitionKind.values()), List.of(), List.of());
    }

    /** Everything in the given schemas. */
    public static ManagedScope everythingIn(Set<String> schemas) {
        return new ManagedScope(
                Optional.of(schemas), Set.of(Facet.values()), Set.of(DefinitionKind.values()), List.of(), List.of());
    }

    public boolean managesSchema(String schema) {
        return schemas.map(names -> names.contains(schema)).orElse(true);
    }

    /** Whether the source speaks for definitions of that kind. */
    public boolean manages(DefinitionKind kind) {
        return definitions.contains(kind);
    }

    public boolean manages(Facet facet) {
        return facets.contains(facet);
    }
}
