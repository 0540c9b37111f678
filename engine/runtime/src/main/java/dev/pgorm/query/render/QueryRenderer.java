package dev.pgorm.query.render;

import dev.pgorm.query.model.Command;

/** Statements as SQL text with values beside it; the same query always gives the same text. */
public final class QueryRenderer {

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
        Writer writer = new Writer(limits);
        new CommandWriter(writer, Scope.outermost()).write(command);
        return writer.result();
    }
}
