package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \timing}. */
final class TimingCommand implements Command {

    private enum Switch {
        ON,
        OFF
    }

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.DISPLAY, "shows how long each statement took", "timing")
                .taking("[on|off]", Operand.NOTHING)
                .offering("on", "off");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        boolean on = arguments
                .only(description().usage())
                .map(word -> Words.choice(word, Switch.class, description().usage()) == Switch.ON)
                .orElse(!context.settings().timing());
        context.settings().timing(on);
        context.say("Timing is " + (on ? "on" : "off") + ".\n");
        return new Response.Done();
    }
}
