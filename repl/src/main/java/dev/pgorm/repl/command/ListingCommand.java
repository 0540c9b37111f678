package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.database.Listing;

/** {@code \dn}, {@code \df} and the like: lists catalog objects that are no relations. */
final class ListingCommand implements Command {

    private final String name;
    private final String things;
    private final Listing.Kind kind;

    ListingCommand(String name, String things, Listing.Kind kind) {
        this.name = name;
        this.things = things;
        this.kind = kind;
    }

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.CATALOG, "lists " + things, name)
                .taking("[PATTERN]", Operand.NOTHING);
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Listing listing =
                context.workspace().list(kind, arguments.only(description().usage()), context.progress());
        context.console().clearProgress();
        if (listing.rows().isEmpty()) {
            context.say("There are no " + things + ".\n");
            return new Response.Done();
        }
        CommandOutput.table(context, listing.columns(), listing.rows(), "");
        context.note(context.screen().ink().faint(Counts.of(listing.rows().size(), "row")) + "\n");
        return new Response.Done();
    }
}
