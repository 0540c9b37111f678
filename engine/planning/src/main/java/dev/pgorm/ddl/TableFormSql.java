package dev.pgorm.ddl;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** What makes a table more than an ordinary one: partitions, parents, types and servers. */
public final class TableFormSql {

    private TableFormSql() {}

    /** {@code RANGE (…)} as it stands after PARTITION BY. */
    public static String partitionKey(TableForm.PartitionKey key) {
        return new SqlWriter()
                .sql(
                        switch (key.strategy()) {
                            case RANGE -> "RANGE (";
                            case LIST -> "LIST (";
                            case HASH -> "HASH (";
                        })
                .join(key.elements(), ", ", IndexSql::element)
                .sql(")")
                .toString();
    }

    /** Appends PARTITION OF or OF, which stand before the columns. */
    static void before(SqlWriter writer, Table table) {
        table.form()
                .partition()
                .ifPresent(partition -> writer.sql(" PARTITION OF ").name(partition.parent()));
        table.form().ofType().ifPresent(type -> writer.sql(" OF ").name(type));
    }

    /** Appends what stands behind the columns. */
    static void behind(SqlWriter writer, Table table) {
        TableForm form = table.form();
        form.partition().ifPresent(partition -> writer.sql(" ").expression(partition.bound()));
        if (!form.inherits().isEmpty()) {
            writer.sql(" INHERITS (")
                    .join(form.inherits(), ", ", SqlWriter::name)
                    .sql(")");
        }
        form.partitionKey().ifPresent(key -> writer.sql(" PARTITION BY ").serverText(partitionKey(key)));
        form.foreign().ifPresent(foreign -> {
            writer.sql(" SERVER ").identifier(foreign.server());
            OptionSql.list(writer, foreign.options());
        });
    }

    /** ALTER TABLE … ATTACH PARTITION. */
    public static String attach(QualifiedName table, TableForm.Partition partition) {
        return TableSql.alter(partition.parent())
                .sql("ATTACH PARTITION ")
                .name(table)
                .sql(" ")
                .expression(partition.bound())
                .toString();
    }

    /** ALTER TABLE … DETACH PARTITION. */
    public static String detach(QualifiedName table, QualifiedName parent) {
        return TableSql.alter(parent).sql("DETACH PARTITION ").name(table).toString();
    }

    /** ALTER TABLE … INHERIT. */
    public static String inherit(QualifiedName table, QualifiedName parent) {
        return TableSql.alter(table).sql("INHERIT ").name(parent).toString();
    }

    /** ALTER TABLE … NO INHERIT. */
    public static String disinherit(QualifiedName table, QualifiedName parent) {
        return TableSql.alter(table).sql("NO INHERIT ").name(parent).toString();
    }

    /** ALTER TABLE … OF, or NOT OF where no type is given. */
    public static String setType(QualifiedName table, Optional<QualifiedName> type) {
        SqlWriter writer = TableSql.alter(table);
        type.ifPresentOrElse(name -> writer.sql("OF ").name(name), () -> writer.sql("NOT OF"));
        return writer.toString();
    }

    /** ALTER INDEX … ATTACH PARTITION. */
    public static String attachIndex(QualifiedName parent, QualifiedName index) {
        return new SqlWriter()
                .sql("ALTER INDEX ")
                .name(parent)
                .sql(" ATTACH PARTITION ")
                .name(index)
                .toString();
    }

    /** ALTER FOREIGN TABLE … OPTIONS; empty where the options are the same. */
    public static List<String> setOptions(QualifiedName table, StorageParameters before, StorageParameters after) {
        return OptionSql.change(
                new SqlWriter().sql("ALTER FOREIGN TABLE ").name(table).toString(), before, after);
    }

    /** ALTER FOREIGN TABLE … ALTER COLUMN … OPTIONS. */
    public static List<String> setColumnOptions(
            QualifiedName table, Identifier column, StorageParameters before, StorageParameters after) {
        return OptionSql.change(
                new SqlWriter()
                        .sql("ALTER FOREIGN TABLE ")
                        .name(table)
                        .sql(" ALTER COLUMN ")
                        .identifier(column)
                        .toString(),
                before,
                after);
    }
}
