package dev.pgorm.query.load;

import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.render.QueryRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an insert with more values than a statement takes: several statements, with rows in the order in which they were given. They
 * need a transaction. Rows that all give the same columns values are one statement whatever their number, as they go in arrays; here are those of
 * which some leave a column to its default, or to an expression.
 */
final class InsertionParts {

    /** The protocol counts the values of a statement in two bytes. */
    private static final int MOST_VALUES = 65_535;

    private InsertionParts() {}

    /** The inserts that do it, of which there is one as a rule. */
    static List<Insertion> of(Insertion insertion) {
        if (insertion.rows().size() < 2) {
            return List.of(insertion);
        }
        int besides = besides(insertion);
        List<Insertion> parts = new ArrayList<>();
        List<List<Term>> rows = new ArrayList<>();
        int values = besides;
        for (List<Term> row : insertion.rows()) {
            int more = QueryRenderer.parametersOf(row);
            if (!rows.isEmpty() && values + more > MOST_VALUES) {
                parts.add(with(rows, insertion));
                rows.clear();
                values = besides;
            }
            rows.add(row);
            values += more;
        }
        parts.add(with(rows, insertion));
        return parts;
    }

    /** Whether a command is more than one statement. */
    static boolean areSeveral(Command command) {
        return command instanceof Insertion insertion && of(insertion).size() > 1;
    }

    /** How many values each of the statements has that are not of its rows. */
    private static int besides(Insertion insertion) {
        List<Term> terms = new ArrayList<>();
        insertion.outputs().forEach(each -> terms.add(each.term()));
        insertion.conflict().ifPresent(conflict -> conflict.assignments().forEach(each -> terms.add(each.value())));
        return QueryRenderer.parametersOf(terms);
    }

    private static Insertion with(List<List<Term>> rows, Insertion insertion) {
        return new Insertion(
                insertion.into(),
                insertion.columns(),
                rows,
                Optional.empty(),
                insertion.conflict(),
                insertion.outputs());
    }
}
