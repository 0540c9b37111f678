package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Display;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** {@code \watch}. */
final class WatchCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "runs the last statement again and again, until Ctrl-C",
                        "watch")
                .taking("[SECONDS]", Operand.NOTHING)
                .detailed("Every 2 seconds where nothing is said. \\watch 1 5 runs it five times.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        double seconds = arguments.word(0).map(WatchCommand::number).orElse(2.0);
        long times = arguments.word(1).map(WatchCommand::number).orElse(1e15).longValue();
        String statement = SendCommand.lastStatement(context);
        Display display = Display.of(context, context.results().unpaged(), UnaryOperator.identity());
        CountDownLatch stopped = new CountDownLatch(1);
        context.cancellation().onCancel(stopped::countDown);
        for (long i = 0; i < times; i++) {
            if (i > 0 && waitFor(stopped, seconds)) {
                return new Response.Done();
            }
            Response response = context.statements().run(statement, display);
            if (!(response instanceof Response.Done)) {
                return response;
            }
        }
        return new Response.Done();
    }

    private static boolean waitFor(CountDownLatch stopped, double seconds) {
        try {
            return stopped.await((long) (seconds * 1000), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Double number(String word) {
        if (!word.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw new WorkspaceError.WrongUsage(
                    word + " is no number", "it is used like this: \\watch [SECONDS [TIMES]]");
        }
        return Double.valueOf(word);
    }
}
