package dev.pgorm.generate.java;

import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;
import java.util.List;

/** The values that go beside a statement, as SQL writes them. */
final class Values {

    private Values() {}

    static List<String> of(SqlText sql) {
        return sql.parameters().stream().map(ParameterText::of).toList();
    }
}
