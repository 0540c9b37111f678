package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Expanded;
import dev.pgorm.repl.render.ResultFormat;
import dev.pgorm.repl.render.ResultStyle;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Locale;

/** {@code \pset}. */
final class PrintSettingCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.DISPLAY, "how results are shown: format, null, expanded", "pset")
                .taking("[NAME [VALUE]]", Operand.NOTHING)
                .offering("format", "null", "expanded", "table", "json", "ndjson", "csv", "md")
                .detailed(
                        "\\pset format table|json|ndjson|csv|md",
                        "\\pset null TEXT stands for NULL in tables",
                        "\\pset expanded on|off|auto is \\x",
                        "\\pset alone shows the settings");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        ResultStyle style = context.settings().style();
        String setting = arguments.word(0).orElse("");
        String value = arguments.word(1).orElse("");
        ResultStyle next = switch (setting) {
            case "" -> style;
            case "format" -> style.with(format(value));
            case "null" -> style.withNullText(value);
            case "expanded", "x" ->
                style.with(Words.choice(value, Expanded.class, description().usage()));
            default ->
                throw new WorkspaceError.WrongUsage(
                        "there is no setting " + setting,
                        "it is used like this: " + description().usage());
        };
        context.settings().style(next);
        context.say("format " + next.format().word() + ", expanded "
                + next.expanded().name().toLowerCase(Locale.ROOT) + ", null '" + next.nullText() + "'\n");
        return new Response.Done();
    }

    private static ResultFormat format(String word) {
        return ResultFormat.of(word)
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        word.isEmpty() ? "\\pset format needs a format" : "there is no format " + word,
                        "the formats: table, json, ndjson, csv, md"));
    }
}
