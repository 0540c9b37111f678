package dev.pgorm.query.render;

import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * Statements as SQL text with values beside it; the same query always gives the same text. Texts are kept by the shapes of statements, so
 * that one which differs from an earlier one in its values alone is not written again. For any number of threads.
 */
public final class QueryRenderer {

    private static final int SHAPES = 500;

    private static final ShapeCache KEPT = new ShapeCache(SHAPES);

    /** Where {@code LIMIT} and {@code OFFSET} have their numbers. */
    public enum Limits {
        /** In the text, so that the server can plan for them. */
        IN_THE_TEXT,
        /** Among the values, so that the text is the same whatever they are. */
        BESIDE_IT
    }

    private QueryRenderer() {}

    /**
     * A statement as SQL.
     *
     * @throws UnknownSource where it uses a column of what it does not read
     */
    public static SqlText render(Command command) {
        return render(command, Limits.IN_THE_TEXT);
    }

    /**
     * A statement as SQL.
     *
     * @throws UnknownSource where it uses a column of what it does not read
     */
    public static SqlText render(Command command, Limits limits) {
        ShapeReader read = ShapeReader.of(command, limits);
        QueryShape shape = read.shape();
        if (shape == null) {
            return write(command, limits);
        }
        SqlPieces known = KEPT.get(shape);
        if (known != null) {
            return new SqlText(known, read.parameters());
        }
        SqlText written = write(command, limits);
        if (!written.parameters().equals(read.parameters())) {
            throw new IllegalStateException("the values of a query's shape are others than those of its text");
        }
        KEPT.put(shape, written.shared());
        return written;
    }

    /** How many values terms send beside the text. */
    public static int parametersOf(List<Term> terms) {
        int count = 0;
        for (Term each : terms) {
            count += switch (each) {
                case Term.Parameter ignored -> 1;
                case Term.Constant ignored -> 0;
                case Term.Column ignored -> 0;
                case Term.Excluded ignored -> 0;
                default -> ShapeReader.parametersOf(each);
            };
        }
        return count;
    }

    /** A statement as SQL, written anew. */
    static SqlText write(Command command, Limits limits) {
        Writer writer = new Writer(limits);
        new CommandWriter(writer, Scope.outermost()).write(command);
        return writer.result();
    }
}
