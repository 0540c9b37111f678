package dev.pgorm.ddl;

import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.OptionalLong;

/** Statements about sequences. */
public final class SequenceSql {

    private SequenceSql() {}

    /** CREATE SEQUENCE, without OWNED BY. */
    public static String create(Sequence sequence) {
        SequenceOptions options = sequence.options();
        SqlWriter writer = new SqlWriter()
                .sql(sequence.unlogged() ? "CREATE UNLOGGED SEQUENCE " : "CREATE SEQUENCE ")
                .name(sequence.name());
        if (options.type() != SequenceOptions.SequenceType.BIGINT) {
            writer.sql(" AS ").sql(options.type().sql());
        }
        return writer.serverText(deviations(options)).toString();
    }

    /** The options that are not what PostgreSQL chooses by itself, each with a space in front. */
    static String deviations(SequenceOptions options) {
        SequenceOptions usual =
                SequenceOptions.of(options.type(), OptionalLong.empty(), OptionalLong.of(options.increment()));
        SqlWriter writer = new SqlWriter();
        if (options.increment() != 1) {
            writer.sql(" INCREMENT BY ").literal(options.increment());
        }
        if (options.minimum() != usual.minimum()) {
            writer.sql(" MINVALUE ").literal(options.minimum());
        }
        if (options.maximum() != usual.maximum()) {
            writer.sql(" MAXVALUE ").literal(options.maximum());
        }
        long usualStart = options.increment() > 0 ? options.minimum() : options.maximum();
        if (options.start() != usualStart) {
            writer.sql(" START WITH ").literal(options.start());
        }
        if (options.cache() != 1) {
            writer.sql(" CACHE ").literal(options.cache());
        }
        if (options.cycle()) {
            writer.sql(" CYCLE");
        }
        return writer.toString();
    }

    /** Every option that differs, each with the given word and a space in front. */
    static String differences(SequenceOptions before, SequenceOptions after, String word) {
        SqlWriter writer = new SqlWriter();
        if (before.increment() != after.increment()) {
            writer.sql(word).sql(" INCREMENT BY ").literal(after.increment());
        }
        if (before.minimum() != after.minimum()) {
            writer.sql(word).sql(" MINVALUE ").literal(after.minimum());
        }
        if (before.maximum() != after.maximum()) {
            writer.sql(word).sql(" MAXVALUE ").literal(after.maximum());
        }
        if (before.start() != after.start()) {
            writer.sql(word).sql(" START WITH ").literal(after.start());
        }
        if (before.cache() != after.cache()) {
            writer.sql(word).sql(" CACHE ").literal(after.cache());
        }
        if (before.cycle() != after.cycle()) {
            writer.sql(word).sql(after.cycle() ? " CYCLE" : " NO CYCLE");
        }
        return writer.toString();
    }

    /** ALTER SEQUENCE with every option that differs. */
    public static String alter(QualifiedName name, SequenceOptions before, SequenceOptions after) {
        SqlWriter writer = new SqlWriter().sql("ALTER SEQUENCE ").name(name);
        if (before.type() != after.type()) {
            writer.sql(" AS ").sql(after.type().sql());
        }
        return writer.serverText(differences(before.withTypeChangedTo(after.type()), after, ""))
                .toString();
    }

    /** Moves the position of a sequence up to a new minimum, where it is below. */
    public static String raiseTo(QualifiedName name, long minimum) {
        return moveTo(name, minimum, " WHERE last_value < ");
    }

    /** Moves the position of a sequence down to a new maximum, where it is above. */
    public static String lowerTo(QualifiedName name, long maximum) {
        return moveTo(name, maximum, " WHERE last_value > ");
    }

    private static String moveTo(QualifiedName name, long bound, String condition) {
        return new SqlWriter()
                .sql("SELECT pg_catalog.setval(")
                .literal(SqlWriter.quote(name))
                .sql(", ")
                .literal(bound)
                .sql(", false) FROM ")
                .name(name)
                .sql(condition)
                .literal(bound)
                .toString();
    }

    /** ALTER SEQUENCE … RESTART, which also forgets the position. */
    public static String alterAndRestart(QualifiedName name, SequenceOptions before, SequenceOptions after) {
        return new SqlWriter()
                .serverText(alter(name, before, after))
                .sql(" RESTART WITH ")
                .literal(after.start())
                .toString();
    }

    /** ALTER SEQUENCE … OWNED BY. */
    public static String ownedBy(QualifiedName name, ColumnReference owner) {
        return new SqlWriter()
                .sql("ALTER SEQUENCE ")
                .name(name)
                .sql(" OWNED BY ")
                .name(owner.table())
                .sql(".")
                .identifier(owner.column())
                .toString();
    }

    /** ALTER SEQUENCE … OWNED BY NONE. */
    public static String ownedByNone(QualifiedName name) {
        return new SqlWriter()
                .sql("ALTER SEQUENCE ")
                .name(name)
                .sql(" OWNED BY NONE")
                .toString();
    }

    /** ALTER SEQUENCE … SET LOGGED or UNLOGGED. */
    public static String setUnlogged(QualifiedName name, boolean unlogged) {
        return new SqlWriter()
                .sql("ALTER SEQUENCE ")
                .name(name)
                .sql(unlogged ? " SET UNLOGGED" : " SET LOGGED")
                .toString();
    }

    /** ALTER SEQUENCE … RENAME. */
    public static String rename(QualifiedName from, Identifier to) {
        return new SqlWriter()
                .sql("ALTER SEQUENCE ")
                .name(from)
                .sql(" RENAME TO ")
                .identifier(to)
                .toString();
    }

    /** ALTER SEQUENCE … SET SCHEMA. */
    public static String setSchema(QualifiedName from, Identifier schema) {
        return new SqlWriter()
                .sql("ALTER SEQUENCE ")
                .name(from)
                .sql(" SET SCHEMA ")
                .identifier(schema)
                .toString();
    }

    /** DROP SEQUENCE. */
    public static String drop(QualifiedName name) {
        return new SqlWriter().sql("DROP SEQUENCE ").name(name).toString();
    }

    /** Lets one sequence go on where another stands. */
    public static String continueFrom(QualifiedName sequence, QualifiedName old) {
        return new SqlWriter()
                .sql("SELECT pg_catalog.setval(")
                .literal(SqlWriter.quote(sequence))
                .sql(", last_value, is_called) FROM ")
                .name(old)
                .toString();
    }

    /** Lets a sequence go on after the values that the rows of a column have. */
    public static String continueFromRows(QualifiedName sequence, ColumnReference column, SequenceOptions options) {
        String aggregate = options.increment() > 0 ? "max(" : "min(";
        return new SqlWriter()
                .sql("SELECT pg_catalog.setval(")
                .literal(SqlWriter.quote(sequence))
                .sql(", ")
                .sql(aggregate)
                .identifier(column.column())
                .sql(")) FROM ")
                .name(column.table())
                .sql(" HAVING ")
                .sql(aggregate)
                .identifier(column.column())
                .sql(") BETWEEN ")
                .literal(options.minimum())
                .sql(" AND ")
                .literal(options.maximum())
                .toString();
    }
}
