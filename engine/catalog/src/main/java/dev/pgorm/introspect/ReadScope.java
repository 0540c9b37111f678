package dev.pgorm.introspect;

import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which objects are read, as conditions for the readers' queries.
 *
 * @param serverMajor the server's major version
 * @param superuser whether the role that reads may see everything
 * @param schemas the schemas that were asked for; empty = all that are neither the system's nor an extension's
 */
record ReadScope(int serverMajor, boolean superuser, Optional<Set<String>> schemas) {

    private static final long FIRST_NORMAL_OBJECT_ID = 16384;

    /** Whether the server is of that major version or newer. */
    boolean from(int major) {
        return serverMajor >= major;
    }

    /** {@code column} where the server has it (from {@code major}), else {@code otherwise}. */
    String since(int major, String column, String otherwise) {
        return from(major) ? column : otherwise;
    }

    /** The condition that the row {@code alias} of pg_namespace is a schema to be read. */
    String readSchema(String alias) {
        SqlWriter condition = new SqlWriter();
        condition
                .sql(alias)
                .sql(".nspname !~ '^pg_' AND ")
                .sql(alias)
                .sql(".nspname <> 'information_schema' AND ")
                .sql(notOfExtension("pg_namespace", alias + ".oid"));
        schemas.ifPresent(names -> condition
                .sql(" AND ")
                .sql(alias)
                .sql(".nspname IN (")
                .join(List.copyOf(new TreeSet<>(names)), ", ", SqlWriter::literal)
                .sql(names.isEmpty() ? "NULL)" : ")"));
        return condition.toString();
    }

    /** The condition that no extension owns the object. */
    String notOfExtension(String catalog, String oid) {
        return "NOT EXISTS (SELECT 1 FROM pg_depend ext WHERE ext.deptype = 'e' AND ext.classid = '" + catalog
                + "'::regclass AND ext.objid = " + oid + ")";
    }

    /** The condition that the object was not there when the cluster was made. */
    String notInitial(String oid) {
        return oid + " >= " + FIRST_NORMAL_OBJECT_ID;
    }

    /** The condition that an object of {@code catalog} belongs to a relation {@code c} in a schema {@code n} that is read. */
    String partOfRelation(String catalog, String oid) {
        return notInitial(oid) + " AND c.relpersistence <> 't' AND " + notOfExtension(catalog, oid) + " AND "
                + notOfExtension("pg_class", "c.oid") + " AND " + readSchema("n");
    }

    /** The condition that PostgreSQL did not make the object as part of something else, such as a range type's constructors. */
    static String notInternal(String catalog, String oid) {
        return "NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.deptype = 'i' AND i.classid = '" + catalog
                + "'::regclass AND i.objid = " + oid + ")";
    }

    /**
     * The condition that the identifier is that of a table or view which {@link #keepRelations} has found once for all queries. As a value
     * that is compared it stays a hashed subplan; as a plain IN it became a join, and where ANALYZE has seen the catalogs and one of the
     * conditions beside it is thought to leave a single row, one that looks through all relations for each index.
     */
    static String isKept(String oid) {
        return "(" + oid + " IN (SELECT unnest(current_setting('pgorm.relations')::oid[]))) IS TRUE";
    }

    /** FROM and WHERE that give {@code c} (pg_class) and {@code n} (pg_namespace) for each table, foreign ones included. */
    static String tables() {
        return relations("'r', 'p', 'f'");
    }

    /** The same for each view, materialized ones included. */
    static String views() {
        return relations("'v', 'm'");
    }

    private static String relations(String kinds) {
        return "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN (" + kinds + ") AND "
                + isKept("c.oid");
    }

    /** A statement that keeps for the transaction which tables and views there are. */
    String keepRelations() {
        return """
                SELECT set_config('pgorm.relations', coalesce(array_agg(c.oid), '{}')::text, true)
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't'
                AND %s
                AND %s
                """.formatted(notInitial("c.oid"), notOfExtension("pg_class", "c.oid"), readSchema("n"));
    }

    /** A join that gives {@code description} of {@code catalog}'s object {@code oid}, or of its part {@code part}. */
    static String comment(String catalog, String oid, String part) {
        return "LEFT JOIN LATERAL (SELECT d.description FROM pg_description d WHERE d.classoid = '" + catalog
                + "'::regclass AND d.objoid = " + oid + " AND d.objsubid = " + part
                + " OFFSET 0) description ON true"; // looked up by index, however few comments the planner expects
    }
}
