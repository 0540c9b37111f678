package dev.pgorm.diff;

import dev.pgorm.ddl.TableFormSql;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** The attributes of a table; its columns, constraints and indexes have their own addresses. */
final class TableDescription {

    private TableDescription() {}

    static void describe(Table table, Description description) {
        form(table.form(), description.add(table.address()))
                .flag("unlogged", table.unlogged())
                .parameters("parameters", table.with())
                .putAny("tablespace", table.tablespace().map(SqlWriter::quote))
                .putAny(
                        "access method",
                        table.properties().storage().accessMethod().map(SqlWriter::quote))
                .putAny("replica identity", replicaIdentity(table.properties().replicaIdentity()))
                .putAny("clustered on", table.properties().clusteredOn().map(SqlWriter::quote))
                .flag("row-level security", table.rowSecurity().enabled())
                .flag("row-level security forced", table.rowSecurity().forced())
                .putAny("comment", table.comment());
        table.columns().forEach(column -> ColumnDescription.describe(table, column, description));
        table.constraints().forEach(constraint -> ConstraintDescription.describe(table, constraint, description));
        table.indexes().forEach(index -> IndexDescription.describe(table, index, description));
    }

    private static Attributes form(TableForm form, Attributes attributes) {
        attributes
                .putAny("partition by", form.partitionKey().map(TableFormSql::partitionKey))
                .putAny("partition of", form.partition().map(each -> SqlWriter.quote(each.parent())))
                .putAny(
                        "partition bound",
                        form.partition().map(each -> each.bound().text()));
        if (!form.inherits().isEmpty()) {
            attributes.put(
                    "inherits",
                    new SqlWriter().join(form.inherits(), ", ", SqlWriter::name).toString());
        }
        attributes.putAny("of type", form.ofType().map(SqlWriter::quote));
        form.foreign().ifPresent(foreign -> {
            attributes.put("server", SqlWriter.quote(foreign.server()));
            ForeignDescription.options("foreign options", foreign.options(), attributes);
        });
        return attributes;
    }

    private static Optional<String> replicaIdentity(ReplicaIdentity identity) {
        return switch (identity) {
            case ReplicaIdentity.PrimaryKey key -> Optional.empty();
            case ReplicaIdentity.Full full -> Optional.of("full");
            case ReplicaIdentity.Nothing nothing -> Optional.of("nothing");
            case ReplicaIdentity.UsingIndex using -> Optional.of("using index " + SqlWriter.quote(using.index()));
        };
    }
}
