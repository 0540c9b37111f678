package dev.pgorm.lang.raise;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.lower.KnownNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code pull} knows beyond the catalog.
 *
 * @param schemas the schemas that the text is to manage; empty = those of the catalog
 * @param urlVariable the environment variable that the datasource's {@code url} reads
 * @param unread what is in the database and not in the catalog
 * @param blocks what leads from the {@link Sayable} part of the catalog to the whole
 * @param names what a schema that is there already calls things
 * @param settings which of {@code schemas}, {@code extensions}, {@code owner} and {@code comments} the datasource states
 * @param nativePrefix the datasource's name where the text is to stay within Prisma's language: what stands in front of native types
 * @param defaultSchema where blocks lie that do not say so, where that is not {@code public}
 * @param reader who read the catalog, and owns what nobody else does; empty = not known
 */
public record RaiseOptions(
        Set<String> schemas,
        String urlVariable,
        List<Unread> unread,
        List<Block> blocks,
        KnownNames names,
        Set<String> settings,
        Optional<String> nativePrefix,
        Optional<String> defaultSchema,
        Optional<Identifier> reader) {

    private static final String DEFAULT_VARIABLE = "DATABASE_URL";

    private static final Set<String> ALL_SETTINGS = Set.of("schemas", "extensions", "owner", "comments");

    public RaiseOptions {
        schemas = Set.copyOf(new TreeSet<>(schemas));
        unread = List.copyOf(unread);
        blocks = List.copyOf(blocks);
        settings = Set.copyOf(settings);
    }

    /** Everything that the catalog holds, {@code url = env("DATABASE_URL")}, nothing unread. */
    public static RaiseOptions defaults() {
        return new RaiseOptions(
                Set.of(),
                DEFAULT_VARIABLE,
                List.of(),
                List.of(),
                KnownNames.none(),
                ALL_SETTINGS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same for other schemas. */
    public RaiseOptions withSchemas(Set<String> managed) {
        return new RaiseOptions(
                managed, urlVariable, unread, blocks, names, settings, nativePrefix, defaultSchema, reader);
    }

    /** The same for a catalog that a role has read. */
    public RaiseOptions withReader(Identifier role) {
        return new RaiseOptions(
                schemas, urlVariable, unread, blocks, names, settings, nativePrefix, defaultSchema, Optional.of(role));
    }

    /** The same with objects that were not read. */
    public RaiseOptions withUnread(List<Unread> objects) {
        return new RaiseOptions(
                schemas, urlVariable, objects, blocks, names, settings, nativePrefix, defaultSchema, reader);
    }

    /** The same with what the language has no words for. */
    public RaiseOptions withBlocks(List<Block> others) {
        return new RaiseOptions(
                schemas, urlVariable, unread, others, names, settings, nativePrefix, defaultSchema, reader);
    }

    /** The same with names that are given. */
    public RaiseOptions withNames(KnownNames known) {
        return new RaiseOptions(
                schemas, urlVariable, unread, blocks, known, settings, nativePrefix, defaultSchema, reader);
    }

    /** The same with only some settings in the datasource. */
    public RaiseOptions withSettings(Set<String> stated) {
        return new RaiseOptions(
                schemas, urlVariable, unread, blocks, names, stated, nativePrefix, defaultSchema, reader);
    }

    /**
     * The same in Prisma's language.
     *
     * @param datasource the name of the datasource
     * @param usualSchema where blocks lie that do not say so, where that is not {@code public}
     */
    public RaiseOptions inPrisma(String datasource, Optional<String> usualSchema) {
        return new RaiseOptions(
                schemas, urlVariable, unread, blocks, names, settings, Optional.of(datasource), usualSchema, reader);
    }

    /**
     * A {@code sql} block.
     *
     * @param name what to call it
     * @param create the statements that do it
     * @param drop the statements that undo it
     * @param roles the roles that the statements name
     */
    public record Block(String name, String create, String drop, List<String> roles) {
        public Block {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Something that the catalog has no place for.
     *
     * @param kind what it is, in words: {@code view}
     * @param identity its name as PostgreSQL writes it: {@code public.active_user}
     */
    public record Unread(String kind, String identity) {}
}
