package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Expanded;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.repl.session.Settings;
import java.util.Locale;

/** {@code \x}. */
final class ExpandedCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.DISPLAY, "shows each row as a list", "x")
                .taking("[on|off|auto]", Operand.NOTHING)
                .offering("on", "off", "auto")
                .detailed(
                        "auto: where a table would be wider than the screen. This is how it begins.",
                        "\\x alone switches between on and off.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Settings settings = context.settings();
        Expanded next = arguments
                .only(description().usage())
                .map(word -> Words.choice(word, Expanded.class, description().usage()))
                .orElse(settings.style().expanded() == Expanded.ON ? Expanded.OFF : Expanded.ON);
        settings.style(settings.style().with(next));
        context.say("Rows as lists: " + next.name().toLowerCase(Locale.ROOT) + "\n");
        return new Response.Done();
    }
}
