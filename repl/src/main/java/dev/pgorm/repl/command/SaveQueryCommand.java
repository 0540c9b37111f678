package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SaidQuery;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code \save}: gives a builder expression a name in the schema. */
final class SaveQueryCommand implements Command {

    private static final Pattern HEADING = Pattern.compile("^(\\w+)\\s*(.*)$", Pattern.DOTALL);

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "writes the last builder expression, or one, into the schema as a query",
                        "save")
                .taking("NAME [EXPRESSION]", Operand.NOTHING)
                .detailed(
                        "The query is then called by its name: db.NAME(). An expression behind the name may have parameters:",
                        "\\save buyers(domain String, top Int = 3) from(user).where(user.email.endsWith(domain)).limit(top)");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Matcher matcher = HEADING.matcher(arguments.text().strip());
        if (!matcher.matches()) {
            throw new WorkspaceError.WrongUsage("the query needs a name", "it is used like this: \\save topBuyers");
        }
        String rest = matcher.group(2);
        int end = rest.startsWith("(") ? endOfParameters(rest) : 0;
        String expression = rest.substring(end).strip();
        if (end > 0 && expression.isEmpty()) {
            throw new WorkspaceError.WrongUsage(
                    "parameters are for an expression that uses them", "write it behind them: \\h save shows how");
        }
        Path file = context.workspace()
                .saveQuery(
                        matcher.group(1) + rest.substring(0, end), expression.isEmpty() ? last(context) : expression);
        context.note(context.screen().glyphs().done() + " query " + matcher.group(1) + " is in " + file.getFileName()
                + "; db." + matcher.group(1) + "(" + (end > 0 ? "…" : "") + ") runs it\n");
        return new Response.Done();
    }

    private static String last(SessionContext context) {
        return context.statements()
                .lastExpression()
                .map(SaidQuery::text)
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        "there is no builder expression yet", "enter one, such as: from(user).limit(3)"));
    }

    /** Behind the parenthesis that closes the first one; those in texts do not count. */
    private static int endOfParameters(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        throw new WorkspaceError.WrongUsage("the parameters do not end", "close them with )");
    }
}
