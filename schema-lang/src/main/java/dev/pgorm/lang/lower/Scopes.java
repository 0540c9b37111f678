package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.SchemaModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which part of a database a schema speaks for (sdl.md, "What is managed"). */
final class Scopes {

    /** What Prisma's language can say; a serial column's sequence is part of its table. */
    private static final Set<Facet> PRISMA = Set.of(Facet.SCHEMAS, Facet.TABLES, Facet.ENUMS);

    /**
     * The kinds of definitions that a file speaks for: all, since a {@code sql} block says what has no words of its own, but for those
     * outside schemas and for privileges, which it speaks for only where it has some.
     */
    private static final Set<DefinitionKind> SAID = EnumSet.complementOf(EnumSet.of(
            DefinitionKind.LANGUAGE,
            DefinitionKind.ACCESS_METHOD,
            DefinitionKind.CAST,
            DefinitionKind.TRANSFORM,
            DefinitionKind.FOREIGN_DATA_WRAPPER,
            DefinitionKind.SERVER,
            DefinitionKind.USER_MAPPING,
            DefinitionKind.EVENT_TRIGGER,
            DefinitionKind.PUBLICATION,
            DefinitionKind.PUBLISHED_TABLE,
            DefinitionKind.PUBLISHED_SCHEMA,
            DefinitionKind.SUBSCRIPTION,
            DefinitionKind.OWNERSHIP,
            DefinitionKind.PRIVILEGES,
            DefinitionKind.DEFAULT_PRIVILEGES));

    private Scopes() {}

    static ManagedScope of(SchemaModel schema, Set<String> schemas) {
        EnumSet<Facet> facets = schema.wholeLanguage() ? EnumSet.allOf(Facet.class) : EnumSet.copyOf(PRISMA);
        Optional<Datasource> datasource = schema.datasource();
        set(facets, Facet.SECRETS, false);
        set(facets, Facet.EVERY_OWNER, false);
        set(facets, Facet.COMMENTS, datasource.filter(Datasource::comments).isPresent());
        set(facets, Facet.EXTENSIONS, datasource.flatMap(Datasource::extensions).isPresent());
        return new ManagedScope(
                Optional.of(schemas),
                facets,
                schema.wholeLanguage() ? SAID : Set.of(),
                datasource.map(Datasource::exclude).orElse(List.of()),
                datasource.map(Datasource::manage).orElse(List.of()));
    }

    private static void set(Set<Facet> facets, Facet facet, boolean managed) {
        if (managed) {
            facets.add(facet);
        } else {
            facets.remove(facet);
        }
    }
}
