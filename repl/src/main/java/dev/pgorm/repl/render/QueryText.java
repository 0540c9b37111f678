package dev.pgorm.repl.render;

import dev.pgorm.exec.Setting;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.Executable;
import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;
import java.util.List;

/** What a builder expression says, as SQL with the values below it. */
public final class QueryText {

    private QueryText() {}

    /**
     * Lines, the values as comments, so that all of it can be pasted into SQL.
     *
     * @param settings what is set for its transaction
     */
    public static String of(Executable query, List<Setting> settings) {
        SqlText sql = query.sql();
        StringBuilder text = new StringBuilder();
        settings.forEach(each -> text.append(new SqlWriter()
                        .sql("SELECT set_config(")
                        .literal(each.name())
                        .sql(", ")
                        .literal(each.value())
                        .sql(", true);"))
                .append('\n'));
        text.append(sql.text()).append(";\n");
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
