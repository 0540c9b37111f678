package dev.pgorm.query.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A selection with some parts exchanged; lives as long as one expression. */
public final class SelectionChange {

    private final Selection base;
    private List<CommonTable> commonTables;
    private List<Output> outputs;
    private Optional<List<Term>> distinct;
    private List<Join> joins;
    private List<Term> where;
    private List<Grouping> groupBy;
    private List<Term> having;
    private List<Selection.Combination> combinations;
    private List<Ordering> orderBy;
    private OptionalLong limit;
    private OptionalLong offset;
    private Optional<Locking> locking;

    SelectionChange(Selection base) {
        this.base = base;
        this.commonTables = base.commonTables();
        this.outputs = base.outputs();
        this.distinct = base.distinct();
        this.joins = base.joins();
        this.where = base.where();
        this.groupBy = base.groupBy();
        this.having = base.having();
        this.combinations = base.combinations();
        this.orderBy = base.orderBy();
        this.limit = base.limit();
        this.offset = base.offset();
        this.locking = base.locking();
    }

    public SelectionChange commonTables(List<CommonTable> value) {
        commonTables = value;
        return this;
    }

    public SelectionChange outputs(List<Output> value) {
        outputs = value;
        return this;
    }

    public SelectionChange distinct(List<Term> on) {
        distinct = Optional.of(on);
        return this;
    }

    public SelectionChange joins(List<Join> value) {
        joins = value;
        return this;
    }

    public SelectionChange where(List<Term> value) {
        where = value;
        return this;
    }

    public SelectionChange groupBy(List<Grouping> value) {
        groupBy = value;
        return this;
    }

    public SelectionChange having(List<Term> value) {
        having = value;
        return this;
    }

    public SelectionChange combinations(List<Selection.Combination> value) {
        combinations = value;
        return this;
    }

    public SelectionChange orderBy(List<Ordering> value) {
        orderBy = value;
        return this;
    }

    public SelectionChange limit(long value) {
        limit = OptionalLong.of(value);
        return this;
    }

    public SelectionChange offset(long value) {
        offset = OptionalLong.of(value);
        return this;
    }

    public SelectionChange locking(Locking value) {
        locking = Optional.of(value);
        return this;
    }

    public Selection build() {
        return new Selection(
                commonTables,
                outputs,
                distinct,
                base.from(),
                joins,
                where,
                groupBy,
                having,
                combinations,
                orderBy,
                limit,
                offset,
                locking);
    }
}
