package dev.pgorm.query;

import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happens to the rows of a relation when the row that they belong to is written. */
public final class RelatedWrite {

    /** What happens. */
    enum Kind {
        CREATE,
        CONNECT,
        CONNECT_OR_CREATE,
        DISCONNECT,
        SET,
        UPDATE,
        UPSERT,
        DELETE;

        /** Whether a row that is new itself can have it. */
        boolean isForNewRows() {
            return this == CREATE || this == CONNECT || this == CONNECT_OR_CREATE;
        }
    }

    private final Relation<?> relation;
    private final Kind kind;
    private final List<Term> where;
    private final List<Write<?>> rows;
    private final Optional<Write<?>> change;

    private RelatedWrite(
            Relation<?> relation, Kind kind, List<Term> where, List<Write<?>> rows, Optional<Write<?>> change) {
        this.relation = relation;
        this.kind = kind;
        this.where = List.copyOf(where);
        this.rows = List.copyOf(rows);
        this.change = change;
    }

    static RelatedWrite of(Relation<?> relation, Kind kind, Condition... conditions) {
        return new RelatedWrite(
                relation, kind, Arrays.stream(conditions).map(Condition::term).toList(), List.of(), Optional.empty());
    }

    /** With new rows. */
    RelatedWrite creating(Write<?>... created) {
        for (Write<?> each : created) {
            boolean insert = each instanceof Insert<?>
                    || (each instanceof NestedWrite<?> nested && nested.root() instanceof Insert<?>);
            requireTarget(each, insert, "insert");
        }
        return new RelatedWrite(relation, kind, where, List.of(created), change);
    }

    /** With a change of related rows. */
    RelatedWrite changing(Write<?> changed) {
        requireTarget(changed, true, "");
        return new RelatedWrite(relation, kind, where, rows, Optional.of(changed));
    }

    /** The relation's rows are those of its table, and no others. */
    private void requireTarget(Write<?> write, boolean kindFits, String wanted) {
        if (!kindFits) {
            throw new IllegalArgumentException("what is created here is an " + wanted + "(…)");
        }
        if (!write.table().source().equals(relation.target().source())) {
            throw new IllegalArgumentException(name() + " leads to "
                    + relation.target().modelName() + ", and this writes "
                    + write.table().modelName());
        }
    }

    Link link() {
        return relation.link();
    }

    Table target() {
        return relation.target();
    }

    Kind kind() {
        return kind;
    }

    /** Which rows, of a condition. */
    List<Term> where() {
        return where;
    }

    /** What is created. */
    List<Write<?>> rows() {
        return rows;
    }

    /** What changes. */
    Write<?> change() {
        return change.orElseThrow(() -> new IllegalStateException(kind + " has no change"));
    }

    /** The relation, for messages. */
    String name() {
        return relation.modelName() + "." + relation.link().name();
    }

    /** What is said where connect(…) finds no row. */
    String nothingFound() {
        return "no row of " + target().modelName() + " was found to connect with " + name();
    }

    /** Whether the relation belongs to a table. */
    boolean isOf(Table table) {
        return relation.isFrom(table);
    }
}
