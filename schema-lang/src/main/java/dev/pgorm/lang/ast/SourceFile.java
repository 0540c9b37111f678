package dev.pgorm.lang.ast;

/**
 * One file of a schema.
 *
 * @param name the path as the user named it; shown in diagnostics
 * @param text the whole text
 * @param dialect which language its ending selects
 */
public record SourceFile(String name, String text, Dialect dialect) {

    /** Which rules a file is held to (sdl.md). */
    public enum Dialect {
        /** {@code .prisma}: what Prisma rejects for PostgreSQL is rejected, unless the datasource says {@code pgorm = true}. */
        PRISMA,
        /** {@code .pgorm} and {@code .pg}: the whole language. */
        PGORM
    }

    /** The dialect that a file name's ending selects; the whole language where it is neither. */
    public static Dialect dialectOf(String fileName) {
        return fileName.endsWith(".prisma") ? Dialect.PRISMA : Dialect.PGORM;
    }

    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text, dialectOf(name));
    }
}
