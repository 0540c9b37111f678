package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.database.RelationSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code \dt}, {@code \di} and the like: lists relations of some kinds. */
final class RelationsCommand implements Command {

    private final String name;
    private final String things;
    private final List<String> kinds;

    RelationsCommand(String name, String things, List<String> kinds) {
        this.name = name;
        this.things = things;
        this.kinds = kinds;
    }

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.CATALOG, "lists " + things, name)
                .taking("[PATTERN]", Operand.RELATION)
                .detailed(
                        "A pattern is a name with * and ?, with its schema if need be: shop.*, \"User\".",
                        "\\" + name + "+ shows owner and comment too.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> pattern = arguments.only(description().usage());
        return list(context, things, kinds, pattern, arguments.detailed());
    }

    static Response list(
            SessionContext context, String things, List<String> kinds, Optional<String> pattern, boolean detailed) {
        List<RelationSummary> found = context.workspace().relations(kinds, pattern, context.progress());
        context.console().clearProgress();
        if (found.isEmpty()) {
            context.say(pattern.map(text -> "There are no " + things + " that match " + text + ".\n")
                    .orElse("There are no " + things + ".\n"));
            return new Response.Done();
        }
        boolean onTables = found.stream().anyMatch(relation -> relation.table().isPresent());
        List<String> headings = new ArrayList<>(List.of("schema", "name", "kind"));
        if (onTables) {
            headings.add("table");
        }
        headings.addAll(List.of("rows", "size"));
        if (detailed) {
            headings.addAll(List.of("owner", "comment"));
        }
        List<List<Optional<String>>> rows = found.stream()
                .map(relation -> cells(relation, onTables, detailed))
                .toList();
        CommandOutput.table(context, headings, rows, "");
        context.note(context.screen().ink().faint(Counts.of(found.size(), "relation")) + "\n");
        return new Response.Done();
    }

    private static List<Optional<String>> cells(RelationSummary relation, boolean onTables, boolean detailed) {
        List<Optional<String>> cells = new ArrayList<>();
        cells.add(Optional.of(relation.schema()));
        cells.add(Optional.of(relation.name()));
        cells.add(Optional.of(relation.kind()));
        if (onTables) {
            cells.add(relation.table());
        }
        cells.add(
                relation.rows() < 0 || relation.kind().equals("sequence")
                        ? Optional.empty()
                        : Optional.of("~ " + relation.rows()));
        cells.add(Optional.of(relation.size()));
        if (detailed) {
            cells.add(Optional.of(relation.owner()));
            cells.add(relation.comment());
        }
        return cells;
    }
}
