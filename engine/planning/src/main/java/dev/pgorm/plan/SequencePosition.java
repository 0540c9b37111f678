package dev.pgorm.plan;

import dev.pgorm.ddl.SequenceSql;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Where a sequence stands while its bounds change: PostgreSQL refuses bounds that do not hold the position. */
final class SequencePosition {

    private SequencePosition() {}

    /** Whether no position fits the old and the new bounds, so that the sequence has to start again. */
    static boolean mustRestart(SequenceOptions before, SequenceOptions after) {
        return after.minimum() > before.maximum() || after.maximum() < before.minimum();
    }

    /** The statements that move the position inside the new bounds, where it is outside. */
    static List<String> statements(QualifiedName sequence, SequenceOptions before, SequenceOptions after) {
        List<String> statements = new ArrayList<>();
        if (mustRestart(before, after)) {
            return statements;
        }
        if (after.minimum() > before.minimum()) {
            statements.add(SequenceSql.raiseTo(sequence, after.minimum()));
        }
        if (after.maximum() < before.maximum()) {
            statements.add(SequenceSql.lowerTo(sequence, after.maximum()));
        }
        return statements;
    }
}
