package dev.pgorm.ddl;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about whole tables. */
public final class TableSql {

    static final Identifier DEFAULT_TABLESPACE = Identifier.of("pg_default");

    private static final Identifier HEAP = Identifier.of("heap");

    private TableSql() {}

    /** CREATE TABLE with its columns, as far as they do not come from a parent or a type, and the given constraints. */
    public static String create(Table table, List<Constraint> constraints) {
        List<String> members = new ArrayList<>();
        table.columns().forEach(column -> member(table, column).ifPresent(members::add));
        constraints.forEach(constraint -> members.add(ConstraintSql.definition(constraint)));
        SqlWriter writer = new SqlWriter()
                .sql(
                        table.isForeign()
                                ? "CREATE FOREIGN TABLE "
                                : table.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                .name(table.name());
        TableFormSql.before(writer, table);
        if (!members.isEmpty()) {
            writer.sql(" (\n    ")
                    .join(members, ",\n    ", SqlWriter::serverText)
                    .sql("\n)");
        } else if (!table.isPartition() && table.form().ofType().isEmpty()) {
            writer.sql(" ()");
        }
        TableFormSql.behind(writer, table);
        table.properties()
                .storage()
                .accessMethod()
                .ifPresent(method -> writer.sql(" USING ").identifier(method));
        ParameterSql.with(writer, table.with());
        table.tablespace().ifPresent(name -> writer.sql(" TABLESPACE ").identifier(name));
        return writer.toString();
    }

    private static Optional<String> member(Table table, Column column) {
        if (table.isPartition() || column.origin() == Origin.INHERITED) {
            return Optional.empty();
        }
        return table.form().ofType().isPresent()
                ? ColumnSql.withOptions(table.name(), column)
                : Optional.of(ColumnSql.definition(table.name(), column));
    }

    /** DROP TABLE. */
    public static String drop(Table table) {
        return new SqlWriter()
                .sql(table.isForeign() ? "DROP FOREIGN TABLE " : "DROP TABLE ")
                .name(table.name())
                .toString();
    }

    /** ALTER TABLE … RENAME. */
    public static String rename(QualifiedName from, Identifier to) {
        return alter(from).sql("RENAME TO ").identifier(to).toString();
    }

    /** ALTER TABLE … SET SCHEMA. */
    public static String setSchema(QualifiedName from, Identifier schema) {
        return alter(from).sql("SET SCHEMA ").identifier(schema).toString();
    }

    /** SET LOGGED or UNLOGGED. */
    public static String setUnlogged(QualifiedName name, boolean unlogged) {
        return alter(name).sql(unlogged ? "SET UNLOGGED" : "SET LOGGED").toString();
    }

    /** SET and RESET of storage parameters. */
    public static List<String> setParameters(QualifiedName name, StorageParameters before, StorageParameters after) {
        return ParameterSql.change(alter(name).toString(), before, after);
    }

    /** SET TABLESPACE. */
    public static String setTablespace(QualifiedName name, Optional<Identifier> tablespace) {
        return alter(name)
                .sql("SET TABLESPACE ")
                .identifier(tablespace.orElse(DEFAULT_TABLESPACE))
                .toString();
    }

    /** SET ACCESS METHOD (from PostgreSQL 15); heap where none is stated. */
    public static String setAccessMethod(QualifiedName name, Optional<Identifier> method) {
        return alter(name)
                .sql("SET ACCESS METHOD ")
                .identifier(method.orElse(HEAP))
                .toString();
    }

    /** REPLICA IDENTITY. */
    public static String setReplicaIdentity(QualifiedName name, ReplicaIdentity identity) {
        SqlWriter writer = alter(name).sql("REPLICA IDENTITY ");
        switch (identity) {
            case ReplicaIdentity.PrimaryKey key -> writer.sql("DEFAULT");
            case ReplicaIdentity.Full full -> writer.sql("FULL");
            case ReplicaIdentity.Nothing nothing -> writer.sql("NOTHING");
            case ReplicaIdentity.UsingIndex using -> writer.sql("USING INDEX ").identifier(using.index());
        }
        return writer.toString();
    }

    /** CLUSTER ON an index, or SET WITHOUT CLUSTER. */
    public static String setClustered(QualifiedName name, Optional<Identifier> index) {
        SqlWriter writer = alter(name);
        index.ifPresentOrElse(
                each -> writer.sql("CLUSTER ON ").identifier(each), () -> writer.sql("SET WITHOUT CLUSTER"));
        return writer.toString();
    }

    /** ENABLE or DISABLE ROW LEVEL SECURITY. */
    public static String setRowSecurity(QualifiedName name, boolean enabled) {
        return alter(name)
                .sql(enabled ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY")
                .toString();
    }

    /** FORCE or NO FORCE ROW LEVEL SECURITY. */
    public static String forceRowSecurity(QualifiedName name, boolean forced) {
        return alter(name)
                .sql(forced ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY")
                .toString();
    }

    static SqlWriter alterOnly(QualifiedName name) {
        return new SqlWriter().sql("ALTER TABLE ONLY ").name(name).sql(" ");
    }

    static SqlWriter alter(QualifiedName name) {
        return new SqlWriter().sql("ALTER TABLE ").name(name).sql(" ");
    }
}
