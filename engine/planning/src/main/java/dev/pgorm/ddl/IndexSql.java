package dev.pgorm.ddl;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about indexes. */
public final class IndexSql {

    private IndexSql() {}

    /** CREATE INDEX. */
    public static String create(QualifiedName table, Index index) {
        SqlWriter writer = new SqlWriter()
                .sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                .identifier(index.name())
                .sql(index.details().valid() ? " ON " : " ON ONLY ")
                .name(table);
        if (!index.method().equals(Index.BTREE)) {
            writer.sql(" USING ").identifier(index.method());
        }
        writer.sql(" (").join(index.elements(), ", ", IndexSql::element).sql(")");
        ParameterSql.include(writer, index.include());
        writer.sql(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
        ParameterSql.with(writer, index.with());
        index.tablespace().ifPresent(name -> writer.sql(" TABLESPACE ").identifier(name));
        index.where().ifPresent(predicate -> writer.sql(" WHERE ").expression(predicate));
        return writer.toString();
    }

    static void element(SqlWriter writer, Index.Element element) {
        switch (element.key()) {
            case Index.ColumnKey column -> writer.identifier(column.column());
            case Index.ExpressionKey expression ->
                writer.sql("(").expression(expression.expression()).sql(")");
        }
        element.collation().ifPresent(collation -> writer.sql(" COLLATE ").name(collation));
        element.operatorClass().ifPresent(operatorClass -> operatorClass(writer, operatorClass));
        writer.sql(element.descending() ? " DESC" : "");
        if (element.nullsFirst() != element.descending()) {
            writer.sql(element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private static void operatorClass(SqlWriter writer, Index.OperatorClass operatorClass) {
        writer.sql(" ");
        operatorClass.schema().ifPresent(schema -> writer.identifier(schema).sql("."));
        writer.identifier(operatorClass.name());
        if (!operatorClass.parameters().isEmpty()) {
            writer.sql(" ");
            ParameterSql.list(writer, operatorClass.parameters());
        }
    }

    /** DROP INDEX. */
    public static String drop(QualifiedName name) {
        return new SqlWriter().sql("DROP INDEX ").name(name).toString();
    }

    /** ALTER INDEX … RENAME. */
    public static String rename(QualifiedName from, Identifier to) {
        return new SqlWriter()
                .serverText(alter(from))
                .sql("RENAME TO ")
                .identifier(to)
                .toString();
    }

    /** ALTER INDEX … SET and RESET of storage parameters; also of an index that a constraint owns. */
    public static List<String> setParameters(QualifiedName name, StorageParameters before, StorageParameters after) {
        return ParameterSql.change(alter(name), before, after);
    }

    /** ALTER INDEX … SET TABLESPACE. */
    public static String setTablespace(QualifiedName name, Optional<Identifier> tablespace) {
        return new SqlWriter()
                .serverText(alter(name))
                .sql("SET TABLESPACE ")
                .identifier(tablespace.orElse(TableSql.DEFAULT_TABLESPACE))
                .toString();
    }

    /** ALTER INDEX … ALTER COLUMN … SET STATISTICS; -1 gives the server's default. */
    public static String setStatistics(QualifiedName name, int place, int target) {
        return new SqlWriter()
                .serverText(alter(name))
                .sql("ALTER COLUMN ")
                .literal(place)
                .sql(" SET STATISTICS ")
                .literal(target)
                .toString();
    }

    private static String alter(QualifiedName name) {
        return new SqlWriter().sql("ALTER INDEX ").name(name).sql(" ").toString();
    }
}
