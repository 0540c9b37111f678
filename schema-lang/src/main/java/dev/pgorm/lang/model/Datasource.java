package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * The {@code datasource} block.
 *
 * @param name its name, the prefix of native type attributes ({@code @db.…})
 * @param provider {@code postgresql} or {@code postgres}
 * @param url where the database is
 * @param directUrl where migrations connect, if elsewhere
 * @param declaredSchemas the declared schemas; empty = {@code public} only
 * @param extensions the declared extensions; empty Optional = not mentioned, hence unmanaged
 * @param relationMode who keeps references valid
 * @param owner whose everything is that does not say so itself; empty = not said
 * @param comments whether {@code ///} becomes COMMENT ON
 * @param manage patterns to which management is narrowed
 * @param exclude patterns that are never managed
 * @param span where it stands
 */
public record Datasource(
        String name,
        String provider,
        Optional<Url> url,
        Optional<Url> directUrl,
        List<SchemaDeclaration> declaredSchemas,
        Optional<List<ExtensionDeclaration>> extensions,
        RelationMode relationMode,
        Optional<String> owner,
        boolean comments,
        List<String> manage,
        List<String> exclude,
        Span span) {

    public Datasource {
        declaredSchemas = List.copyOf(declaredSchemas);
        extensions = extensions.map(List::copyOf);
        manage = List.copyOf(manage);
        exclude = List.copyOf(exclude);
    }

    /** The names of the declared schemas, each once. */
    public List<String> schemas() {
        return declaredSchemas.stream().map(SchemaDeclaration::name).distinct().toList();
    }

    /**
     * One entry of {@code schemas = […]}.
     *
     * @param owner whose it is; empty = not said
     */
    public record SchemaDeclaration(String name, Optional<String> owner, Optional<String> comment, Span span) {}

    /** Who keeps references valid: foreign keys, or Prisma's client (no foreign keys in the database). */
    public enum RelationMode {
        FOREIGN_KEYS,
        PRISMA
    }

    /** Where a database is: a text or an environment variable. */
    public sealed interface Url {

        /** The address itself. */
        record Literal(String value) implements Url {}

        /** {@code env("NAME")}. */
        record Environment(String variable) implements Url {}
    }

    /** One entry of {@code extensions = […]}. */
    public record ExtensionDeclaration(
            String name, Optional<String> schema, Optional<String> version, Optional<String> comment, Span span) {}
}
