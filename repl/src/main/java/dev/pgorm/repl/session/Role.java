package dev.pgorm.repl.session;

import dev.pgorm.exec.Setting;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom statements run.
 *
 * @param name the role's name
 * @param context what is set besides
 */
public record Role(String name, List<Setting> context) {

    public Role {
        context = List.copyOf(context);
    }

    /** What is set for a statement, the role first. */
    List<Setting> settings() {
        return Stream.concat(Stream.of(Setting.role(name)), context.stream()).toList();
    }

    /** The name as SQL writes it, on one line. */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        SqlWriter.quote(Identifier.of(name))
                .codePoints()
                .forEach(each -> shown.appendCodePoint(Character.isISOControl(each) ? '\ufffd' : each));
        return shown.toString();
    }
}
