package dev.pgorm.workspace.source;

import dev.pgorm.introspect.TableSize;
import dev.pgorm.introspect.UnreadObject;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Origins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One side of a diff, read.
 *
 * @param catalog its structure
 * @param canonical whether a server has read its expressions
 * @param scope what it speaks for, where it is a schema
 * @param renames the renames that it states
 * @param origins where its objects were written
 * @param sources the text that origins and diagnostics point into
 * @param diagnostics warnings about the text
 * @param serverMajor the version of the server that it was read from, where there was one
 * @param role who read it and owns what nobody else does, where it is a live database
 * @param sizes how big its tables are, where it is a live database
 * @param unread what it holds beyond what can be compared
 * @param plpgsql whether it has the language that every new database has
 */
public record Side(
        Catalog catalog,
        boolean canonical,
        Optional<ManagedScope> scope,
        List<RenameHint> renames,
        Origins origins,
        SourceSet sources,
        List<Diagnostic> diagnostics,
        OptionalInt serverMajor,
        Optional<Identifier> role,
        Map<QualifiedName, TableSize> sizes,
        List<UnreadObject> unread,
        boolean plpgsql) {

    public Side {
        renames = List.copyOf(renames);
        diagnostics = List.copyOf(diagnostics);
        sizes = Map.copyOf(sizes);
        unread = List.copyOf(unread);
    }

    /** A side that is nothing but a canonical structure. */
    public static Side of(Catalog catalog, OptionalInt serverMajor) {
        return new Side(
                catalog,
                true,
                Optional.empty(),
                List.of(),
                Origins.none(),
                new SourceSet(List.of()),
                List.of(),
                serverMajor,
                Optional.empty(),
                Map.of(),
                List.of(),
                true);
    }

    /** Where the sides that a server has read have their extensions; the last one counts. */
    public static Map<String, String> extensionSchemas(List<Side> sides) {
        Map<String, String> schemas = new HashMap<>();
        for (Side side : sides) {
            if (side.canonical()) {
                side.catalog()
                        .all(Extension.class)
                        .forEach(extension -> extension
                                .schema()
                                .ifPresent(
                                        schema -> schemas.put(extension.name().value(), schema.value())));
            }
        }
        return schemas;
    }

    /** The same side with another structure. */
    public Side withCatalog(Catalog other) {
        return new Side(
                other,
                canonical,
                scope,
                renames,
                origins,
                sources,
                diagnostics,
                serverMajor,
                role,
                sizes,
                unread,
                plpgsql);
    }

    /** The same side of a live database that a role has read. */
    Side readBy(Identifier reader) {
        return new Side(
                catalog,
                canonical,
                scope,
                renames,
                origins,
                sources,
                diagnostics,
                serverMajor,
                Optional.of(reader),
                sizes,
                unread,
                plpgsql);
    }

    /** The same side with another spelling of its structure. */
    public Side withCanonical(Catalog canonicalCatalog, int major) {
        return new Side(
                canonicalCatalog,
                true,
                scope,
                renames,
                origins,
                sources,
                diagnostics,
                OptionalInt.of(major),
                role,
                sizes,
                unread,
                plpgsql);
    }
}
