package dev.pgorm.repl.render;

import dev.pgorm.query.Executable;
import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;

/** What a builder expression says, as SQL with the values below it. */
public final class QueryText {

    private QueryText() {}

    /** Lines, the values as comments, so that all of it can be pasted into SQL. */
    public static String of(Executable query) {
        SqlText sql = query.sql();
        StringBuilder text = new StringBuilder(sql.text()).append(";\n");
        for (int i = 0; i < sql.parameters().size(); i++) {
            text.append("-- $")
                    .append(i + 1)
                    .append(" = ")
                    .append(ParameterText.of(sql.parameters().get(i)).replace("\n", "\n--      "))
                    .append('\n');
        }
        return text.toString();
    }
}
