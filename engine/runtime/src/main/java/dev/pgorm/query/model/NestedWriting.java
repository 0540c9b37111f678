package dev.pgorm.query.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A row that is written together with rows that are related to it, in one statement.
 *
 * @param kind what happens to the row itself
 * @param selection gives the row; its common tables write
 * @param expectations what has to be found
 * @param rowName what the row is, for messages
 */
public record NestedWriting(Kind kind, Selection selection, List<Expectation> expectations, String rowName)
        implements Command {

    /** What happens to a row. */
    public enum Kind {
        INSERT,
        UPDATE
    }

    /**
     * Rows that have to be there.
     *
     * @param count how many there are
     * @param otherwise what is said where there is none
     */
    public record Expectation(Term count, String otherwise) {}

    public NestedWriting {
        expectations = List.copyOf(expectations);
    }

    /** What is said where the row that is updated is not there. */
    public static String noRow(String rowName) {
        return "an update with related rows is of one row of " + rowName + ", and there is none";
    }

    /** What is said where there are several rows. */
    public static String manyRows(String rowName) {
        return "an update with related rows is of one row of " + rowName + ", and there are more";
    }

    /** The statement that is sent: behind the outputs come the counts of what is expected. */
    public Selection sent() {
        List<Output> all = new ArrayList<>(selection.outputs());
        for (int i = 0; i < expectations.size(); i++) {
            all.add(new Output("found_" + (i + 1), expectations.get(i).count()));
        }
        return selection.withOutputs(all);
    }

    @Override
    public List<Output> outputs() {
        return selection.outputs();
    }

    @Override
    public NestedWriting withoutOutputs() {
        return new NestedWriting(kind, selection.withOutputs(List.of()), expectations, rowName);
    }
}
