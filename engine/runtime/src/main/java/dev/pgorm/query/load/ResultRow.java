package dev.pgorm.query.load;

import dev.pgorm.query.Model;
import dev.pgorm.query.Related;
import dev.pgorm.query.Relation;
import dev.pgorm.query.RowMapper;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.ToOne;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.plan.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relations of the present row; one object serves all rows of a result, and one more each relation that is joined to them. */
final class ResultRow extends ResultColumns {

    private final Shape shape;
    private final Cells cells;

    /** The relations in the order in which the model reads them, as far as it has read any. */
    private List<Slot<?>> slots = List.of();

    /** Those that are joined; null until one is read. */
    private @Nullable IdentityHashMap<Shape.One, ResultRow> joined;

    private int relation;
    private Level level = new Level();

    /** Where the rows of a relation come from. */
    private sealed interface Slot<T> {

        /** The query did not include it. */
        record Missing<T>(Related<T> one, List<T> many) implements Slot<T> {}

        /** In the same row of the result. */
        record Joined<T>(Shape.One place, RowMapper<T> mapper) implements Slot<T> {}

        /** By a statement of its own. */
        record Awaited<T>(Shape.Many place, RowMapper<T> mapper) implements Slot<T> {}
    }

    ResultRow(ResultSet rows, Shape shape, Cells cells) {
        super(rows, shape.outputs(), shape.first(), cells);
        this.shape = shape;
        this.cells = cells;
    }

    /**
     * The present row as a value of Java.
     *
     * @param awaits where it says what it waits for
     */
    <R> @Nullable R read(RowMapper<R> mapper, Level awaits) throws SQLException {
        try {
            return at(awaits, mapper);
        } catch (RowFailure e) {
            throw e.failure();
        }
    }

    private <R> @Nullable R at(Level awaits, RowMapper<R> mapper) {
        level = awaits;
        relation = 0;
        begin();
        return mapper.read(this);
    }

    @Override
    public QueryRecord record() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Output each : shape.outputs()) {
            values.put(each.name(), value());
        }
        for (Shape.One one : shape.ones()) {
            values.put(one.name(), joined(one, RowReader::record));
        }
        for (Shape.Many many : shape.manys()) {
            String name = many.inclusion().link().name();
            if (many.inclusion().link().many()) {
                values.put(name, List.of());
                this.<QueryRecord>expect(many, RowReader::record, arrived -> values.put(name, arrived));
            } else {
                values.put(name, null);
                this.<QueryRecord>expect(
                        many,
                        RowReader::record,
                        arrived -> values.put(name, arrived.isEmpty() ? null : arrived.get(0)));
            }
        }
        return QueryRecord.over(values);
    }

    @Override
    public <T> Related<T> one(ToOne<? extends Model<T>> wanted) {
        return one(this.<T>next(wanted));
    }

    @Override
    public <T> Related<T> one(String name, RowMapper<T> mapper) {
        return one(this.<T>next(name, mapper));
    }

    private <T> Related<T> one(Slot<T> slot) {
        return switch (slot) {
            case Slot.Missing<T> missing -> missing.one();
            case Slot.Joined<T> there -> {
                T row = joined(there.place(), there.mapper());
                yield row == null ? Related.absent() : Related.of(row);
            }
            case Slot.Awaited<T> awaited -> {
                ArrivingRow<T> row = new ArrivingRow<>();
                expect(awaited.place(), awaited.mapper(), row);
                yield row;
            }
        };
    }

    @Override
    public <T> List<T> many(ToMany<? extends Model<T>> wanted) {
        return many(this.<T>next(wanted));
    }

    @Override
    public <T> List<T> many(String name, RowMapper<T> mapper) {
        return many(this.<T>next(name, mapper));
    }

    private <T> List<T> many(Slot<T> slot) {
        return switch (slot) {
            case Slot.Missing<T> missing -> missing.many();
            case Slot.Joined<T> ignored -> throw new IllegalStateException("rows of a relation to many are not joined");
            case Slot.Awaited<T> awaited -> {
                ArrivingRows<T> rows = new ArrivingRows<>();
                expect(awaited.place(), awaited.mapper(), rows);
                yield rows;
            }
        };
    }

    private <T> @Nullable T joined(Shape.One one, RowMapper<T> mapper) {
        try {
            if (rows().getString(one.presence()) == null) {
                return null;
            }
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
        return place(one).at(level, mapper);
    }

    private ResultRow place(Shape.One one) {
        IdentityHashMap<Shape.One, ResultRow> known = joined;
        if (known == null) {
            known = new IdentityHashMap<>();
            joined = known;
        }
        return known.computeIfAbsent(one, each -> new ResultRow(rows(), one.shape(), cells));
    }

    private <T> void expect(Shape.Many many, RowMapper<T> mapper, Level.Arrival<T> arrival) {
        try {
            level.expect(rows(), many, mapper, arrival);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    /** The model reads its relations in the same order for each row, and each with its own class of rows. */
    @SuppressWarnings("unchecked")
    private <T> Slot<T> next(Relation<? extends Model<T>> wanted) {
        if (relation == slots.size()) {
            add(slot(wanted));
        }
        return (Slot<T>) slots.get(relation++);
    }

    /** What reads a relation by its name reads the same ones for each row as well. */
    @SuppressWarnings("unchecked")
    private <T> Slot<T> next(String name, RowMapper<T> mapper) {
        if (relation == slots.size()) {
            add(slot(name, mapper)
                    .orElseThrow(() -> new IllegalStateException("the query does not read the relation " + name)));
        }
        return (Slot<T>) slots.get(relation++);
    }

    private void add(Slot<?> slot) {
        if (slots.isEmpty()) {
            slots = new ArrayList<>();
        }
        slots.add(slot);
    }

    private <T> Slot<T> slot(Relation<? extends Model<T>> wanted) {
        if (shape.ones().isEmpty() && shape.manys().isEmpty()) {
            return missing(wanted);
        }
        return slot(wanted.link().name(), wanted.target().mapper()).orElseGet(() -> missing(wanted));
    }

    private static <T> Slot<T> missing(Relation<? extends Model<T>> relation) {
        return new Slot.Missing<>(relation.missingRow(), relation.missingRows());
    }

    private <T> Optional<Slot<T>> slot(String name, RowMapper<T> mapper) {
        for (Shape.One one : shape.ones()) {
            if (one.name().equals(name)) {
                return Optional.of(new Slot.Joined<>(one, mapper));
            }
        }
        for (Shape.Many many : shape.manys()) {
            if (many.inclusion().link().name().equals(name)) {
                return Optional.of(new Slot.Awaited<>(many, mapper));
            }
        }
        return Optional.empty();
    }
}
