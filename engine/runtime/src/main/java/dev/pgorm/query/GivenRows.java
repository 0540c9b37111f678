package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many rows of values that something is looked for in. */
final class GivenRows {

    private GivenRows() {}

    /** A query of arrays that gives the rows; empty where they are few, or cannot be arrays. */
    static Optional<Selection> query(List<List<Term>> rows) {
        if (rows.size() <= UnnestedRows.MOST_IN_THE_TEXT) {
            return Optional.empty();
        }
        List<Map<Identifier, Term>> named = new ArrayList<>();
        rows.forEach(each -> named.add(new LinkedHashMap<>()));
        Set<Identifier> columns = new LinkedHashSet<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            Identifier column = Identifier.of("value" + (i + 1));
            columns.add(column);
            List<Term> values = column(rows, i);
            for (int row = 0; row < rows.size(); row++) {
                named.get(row).put(column, values.get(row));
            }
        }
        // the order in which they are given does not matter here
        return UnnestedRows.of(columns, named)
                .map(query -> query.change().orderBy(List.of()).build());
    }

    /** The values of one column; numbers of several types are all as exact as the most exact one. */
    private static List<Term> column(List<List<Term>> rows, int index) {
        List<Term> values = rows.stream().map(each -> each.get(index)).toList();
        ValueType type = values.get(0).type();
        boolean mixed = type.family().isNumber()
                && values.stream().anyMatch(each -> !each.type().equals(type));
        if (!mixed) {
            return values;
        }
        List<Term> exact = new ArrayList<>();
        for (Term each : values) {
            exact.add(
                    each instanceof Term.Parameter parameter && parameter.value() instanceof Number number
                            ? Terms.number(number, ValueType.NUMERIC)
                            : each);
        }
        return exact;
    }
}
