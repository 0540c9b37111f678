package dev.pgorm.diff;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;

/** What an object is, without its name and comment: equal texts mean that a rename turns one into the other. */
final class Definition {

    private Definition() {}

    static String of(Constraint constraint) {
        return ConstraintDescription.describe(constraint, new Attributes()).definition();
    }

    static String of(Table table, Index index) {
        return IndexDescription.describe(table, index, new Attributes()).definition();
    }

    static String of(Sequence sequence) {
        return SequenceDescription.describe(sequence, new Attributes()).definition();
    }
}
