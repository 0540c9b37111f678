package dev.pgorm.generate.typescript;

import dev.pgorm.ir.sql.QualifiedName;

/** What tables are called in Kysely, which takes names apart that it is given. */
final class DatabaseNames {

    private static final String USUAL_SCHEMA = "public";
    private static final String DOT = ".";
    private static final String ALIAS = " as ";

    private DatabaseNames() {}

    /** A table's name, behind its schema and a dot unless it is in {@code public}. */
    static String of(QualifiedName table) {
        String schema = table.schema().value();
        String name = table.name().value();
        return schema.equals(USUAL_SCHEMA) ? name : schema + DOT + name;
    }

    /** Whether Kysely reads that name as it is meant. */
    static boolean isReadable(QualifiedName table) {
        String schema = table.schema().value();
        String name = table.name().value();
        if (name.contains(DOT) || name.contains(ALIAS)) {
            return false;
        }
        return schema.equals(USUAL_SCHEMA)
                || !(schema.contains(DOT)
                        || schema.contains(ALIAS)
                        || !schema.equals(schema.strip())
                        || !name.equals(name.strip()));
    }
}
