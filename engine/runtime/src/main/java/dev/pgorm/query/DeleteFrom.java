package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A delete that does not say yet which rows: it cannot be run. */
public final class DeleteFrom {

    private final Table table;

    DeleteFrom(Table table) {
        this.table = table;
    }

    /** Of the rows of which all conditions hold. */
    public Delete where(Condition first, Condition... further) {
        List<Term> all = new ArrayList<>();
        all.add(first.term());
        Arrays.stream(further).map(Condition::term).forEach(all::add);
        return new Delete(table, all, List.of());
    }

    /** Of all rows. */
    public Delete all() {
        return new Delete(table, List.of(), List.of());
    }
}
