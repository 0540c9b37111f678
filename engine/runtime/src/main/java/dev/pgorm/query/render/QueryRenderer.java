package dev.pgorm.query.render;

import dev.pgorm.query.model.Command;

/** Statements as SQL text with values beside it; the same query always gives the same text. */
public final class QueryRenderer {

    private QueryRenderer() {}

    /**
     * A statement as SQL.
     *
     * @throws UnknownSource where it uses a column of what it does not read
     */
    public static SqlText render(Command command) {
        Writer writer = new Writer();
        new CommandWriter(writer, Scope.outermost()).write(command);
        return writer.result();
    }
}
