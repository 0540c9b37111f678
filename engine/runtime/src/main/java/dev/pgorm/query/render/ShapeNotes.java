package dev.pgorm.query.render;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been noted of a statement so far, and the values that go beside its text. */
abstract class ShapeNotes {

    /** A statement with more parts is written each time: such statements have many rows, each time another number of them. */
    private static final int MOST_PARTS = 2000;

    private final List<Term.Parameter> parameters = new ArrayList<>(4);
    private Object[] parts = new Object[32];
    private int size;

    ShapeNotes() {}

    /** The shape; null where the statement has too many parts. */
    final @Nullable QueryShape shape() {
        return isTooLong() ? null : new QueryShape(parts, size);
    }

    /** The values, in the order of the text. */
    final List<Term.Parameter> parameters() {
        return parameters;
    }

    final boolean isTooLong() {
        return size > MOST_PARTS;
    }

    final void note(Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * size);
        }
        parts[size++] = part;
    }

    final void note(Object mark, Object part) {
        note(mark);
        note(part);
    }

    final void names(List<Identifier> names) {
        note(names.size());
        for (Identifier each : names) {
            note(each);
        }
    }

    final void value(Term.Parameter parameter) {
        parameters.add(parameter);
    }
}
