package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.database.RelationDetail;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code \d}: the parts of a table, or the list of what there is. */
final class DescribeCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.CATALOG, "describes a table or view; without a name, lists them", "d")
                .taking("[NAME]", Operand.RELATION)
                .detailed(
                        "A name can be a pattern with * and ?: \\d shop.*",
                        "Names with capitals need no quotes when nothing else matches.",
                        "\\d+ shows collation and comments too.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> pattern = arguments.only(description().usage());
        if (pattern.isEmpty()) {
            List<String> kinds =
                    List.of("table", "partitioned table", "foreign table", "view", "materialized view", "sequence");
            return RelationsCommand.list(context, "tables, views or sequences", kinds, pattern, arguments.detailed());
        }
        List<RelationDetail> found = find(pattern.get(), context);
        context.console().clearProgress();
        if (found.isEmpty()) {
            throw new WorkspaceError.WrongInput(
                    "there is no relation that matches " + pattern.get(), "\\d lists what there is");
        }
        try (Writer writer = context.results().open()) {
            for (RelationDetail relation : found) {
                write(relation, context, writer, arguments.detailed());
            }
        } catch (IOException e) {
            context.console().clearProgress(); // the reader of a pager has left
        }
        return new Response.Done();
    }

    /** As it was typed, then with its capitals: models are called {@code User}. */
    private static List<RelationDetail> find(String pattern, SessionContext context) {
        List<RelationDetail> found = context.workspace().describe(pattern, context.progress());
        boolean hasCapitals = !pattern.equals(pattern.toLowerCase(Locale.ROOT));
        if (!found.isEmpty() || pattern.contains("\"") || !hasCapitals) {
            return found;
        }
        String quoted = "\"" + pattern.replace(".", "\".\"") + "\"";
        return context.workspace().describe(quoted, context.progress());
    }

    private static void write(RelationDetail relation, SessionContext context, Writer writer, boolean detailed)
            throws IOException {
        writer.write(context.screen().ink().strong(title(relation)) + "\n");
        List<String> headings = new ArrayList<>(List.of("column", "type", "null", "default"));
        if (detailed) {
            headings.addAll(List.of("collation", "comment"));
        }
        List<List<Optional<String>>> rows = relation.columns().stream()
                .map(column -> cells(column, detailed))
                .toList();
        if (!rows.isEmpty()) {
            CommandOutput.table(context, headings, rows, writer);
        }
        for (RelationDetail.Footer footer : relation.footers()) {
            writer.write(footer.title() + ":\n");
            for (String line : footer.lines()) {
                writer.write("    " + line.replace("\n", "\n    ") + "\n");
            }
        }
        if (detailed && relation.summary().comment().isPresent()) {
            writer.write("Comment: " + relation.summary().comment().get() + "\n");
        }
    }

    private static String title(RelationDetail relation) {
        String kind = relation.summary().kind();
        return kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1)
                + " "
                + relation.summary().schema()
                + "."
                + relation.summary().name();
    }

    private static List<Optional<String>> cells(RelationDetail.ColumnDetail column, boolean detailed) {
        List<Optional<String>> cells = new ArrayList<>();
        cells.add(Optional.of(column.name()));
        cells.add(Optional.of(column.type()));
        cells.add(column.notNull() ? Optional.of("not null") : Optional.empty());
        cells.add(column.value());
        if (detailed) {
            cells.add(column.collation());
            cells.add(column.comment());
        }
        return cells;
    }
}
