package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.ServerText;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of values as a query of {@code unnest} with an array for each column: one text, and as many parameters as there are columns,
 * whatever the number of rows.
 */
final class UnnestedRows {

    /**
     * So many rows are listed in the statement, which reads better. More go as an array for each column: the text is the same for any number, and
     * measured from five rows on it takes no longer.
     */
    static final int MOST_IN_THE_TEXT = 5;

    private static final Identifier NAME = Identifier.of("given");
    private static final String PLACE = "place";

    private UnnestedRows() {}

    /**
     * The rows as a query, in their order; empty where they are not values of one type for each column, or some of them leave a column to
     * its default.
     */
    static Optional<Selection> of(Set<Identifier> columns, List<Map<Identifier, Term>> rows) {
        List<Term> arrays = new ArrayList<>();
        List<ValueType> types = new ArrayList<>();
        for (Identifier column : columns) {
            Optional<List<Term.Parameter>> values = values(column, rows);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            ValueType type = values.get().get(0).type();
            types.add(type);
            arrays.add(array(values.get(), type));
        }
        List<Identifier> names = new ArrayList<>(columns);
        Identifier place = place(columns);
        names.add(place);
        Source given = Source.Called.unnest(arrays, NAME, names);
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            outputs.add(new Output(names.get(i).value(), value(given, names.get(i), types.get(i))));
        }
        return Optional.of(Selection.from(given)
                .withOutputs(outputs)
                .change()
                .orderBy(List.of(new Ordering(
                        new Term.Column(given, place, ValueType.BIGINT),
                        Ordering.Direction.ASCENDING,
                        Ordering.Nulls.DEFAULT)))
                .build());
    }

    private static Optional<List<Term.Parameter>> values(Identifier column, List<Map<Identifier, Term>> rows) {
        List<Term.Parameter> values = new ArrayList<>(rows.size());
        for (Map<Identifier, Term> row : rows) {
            if (!(row.get(column) instanceof Term.Parameter value)
                    || !(values.isEmpty() || value.type().equals(values.get(0).type()))) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    /** What the server casts an array of texts to stays a text in it, so each value is told apart from its neighbours. */
    private static Term array(List<Term.Parameter> values, ValueType type) {
        List<@Nullable Object> all = new ArrayList<>(values.size());
        for (Term.Parameter each : values) {
            @Nullable Object value = each.value();
            all.add(value == null || !goesAsText(type) ? value : ServerText.of(value, type));
        }
        ValueType array = ValueType.arrayOf(type.unnested());
        return new Term.Cast(new Term.Parameter(Collections.unmodifiableList(all), array), array);
    }

    private static Term value(Source given, Identifier column, ValueType type) {
        return goesAsText(type)
                ? new Term.Cast(new Term.Column(given, column, ValueType.TEXT), BuiltInTypes.unmodified(type))
                : new Term.Column(given, column, type);
    }

    private static boolean goesAsText(ValueType type) {
        return !type.unnested().equals(type);
    }

    private static Identifier place(Set<Identifier> columns) {
        Identifier name = Identifier.of(PLACE);
        for (int i = 2; columns.contains(name); i++) {
            name = Identifier.of(PLACE + "_" + i);
        }
        return name;
    }
}
