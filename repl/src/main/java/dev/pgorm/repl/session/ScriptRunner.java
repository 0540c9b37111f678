package dev.pgorm.repl.session;

import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Runs scripts through a session, statement by statement as they arrive, and stops at the first failure. */
public final class ScriptRunner {

    /** How far behind a line's end the next character is looked for. */
    private static final int FARTHEST_LOOK = 400;

    private final Session session;
    private final Console console;

    public ScriptRunner(Session session, Console console) {
        this.session = session;
        this.console = console;
    }

    /** Runs the sources in order; the exit code is that of the first failure. */
    public ExitCode run(List<ScriptSource> sources) {
        for (ScriptSource source : sources) {
            Response response = run(source);
            switch (response) {
                case Response.Done _, Response.Incomplete _ -> {}
                case Response.Failed failed -> {
                    return failed.exit();
                }
                case Response.Leave _ -> {
                    return ExitCode.DONE;
                }
            }
        }
        return ExitCode.DONE;
    }

    private Response run(ScriptSource source) {
        return switch (source) {
            case ScriptSource.Text text -> session.handle(Request.Run.typed(text.text()));
            case ScriptSource.Stream stream -> stream(stream.reader(), stream.name());
            case ScriptSource.File file -> file(file);
        };
    }

    private Response file(ScriptSource.File file) {
        try (BufferedReader reader = Files.newBufferedReader(file.path())) {
            return stream(reader, file.name());
        } catch (IOException e) {
            return unreadable(file.name(), e);
        }
    }

    private Response stream(BufferedReader reader, String name) {
        try {
            StringBuilder text = new StringBuilder();
            int firstLine = 1;
            int lines = 0;
            boolean begun = false;
            boolean expression = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                if (line.indexOf('\0') >= 0) {
                    return refuse(
                            name + " is no text: line " + (firstLine + lines - 1) + " has a NUL byte",
                            "check that it is the right file; if it is written in UTF-16, save it as UTF-8");
                }
                text.append(line).append('\n');
                if (!begun && !line.isBlank() && !line.stripLeading().startsWith("//")) {
                    begun = true;
                    expression = Workspace.isExpression(line);
                }
                if (mayEnd(line, expression, reader) && isComplete(text.toString())) {
                    Response response = run(text.toString(), Place.in(name, firstLine));
                    if (!(response instanceof Response.Done)) {
                        return response;
                    }
                    firstLine += lines;
                    lines = 0;
                    begun = false;
                    expression = false;
                    text.setLength(0);
                }
            }
            return run(text.toString(), Place.in(name, firstLine));
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private Response run(String text, Place place) {
        return text.isBlank() ? new Response.Done() : session.handle(new Request.Run(text, place));
    }

    private boolean isComplete(String text) {
        return session.handle(new Request.Inspect(text)) instanceof Response.Done;
    }

    /** Looking at every line of a long statement would take time in the square of its length. */
    private static boolean mayEnd(String line, boolean expression, BufferedReader reader) throws IOException {
        return line.indexOf(';') >= 0 || line.indexOf('\\') >= 0 || (expression && !continuesWithDot(reader));
    }

    /** Whether the next line, as far as it is there already, goes on with a chain of calls. */
    private static boolean continuesWithDot(BufferedReader reader) throws IOException {
        if (!reader.ready()) {
            return false;
        }
        reader.mark(FARTHEST_LOOK);
        int next = reader.read();
        for (int i = 1; i < FARTHEST_LOOK && next >= 0 && Character.isWhitespace(next); i++) {
            next = reader.read();
        }
        reader.reset();
        return next == '.';
    }

    private Response unreadable(String name, IOException reason) {
        return switch (reason) {
            case NoSuchFileException _ -> refuse("there is no file " + name, "check the path");
            case AccessDeniedException _ -> refuse(name + " may not be read", "check its permissions: ls -l " + name);
            case CharacterCodingException _ ->
                refuse(name + " is not UTF-8", "save it as UTF-8, for example with: iconv -f latin1 -t utf-8");
            default -> refuse(name + " cannot be read: " + reason.getMessage(), "check that it is a file");
        };
    }

    private Response refuse(String message, String help) {
        WorkspaceError error = new WorkspaceError.WrongInput(message, help);
        console.say(ErrorParagraph.of(error, console.screen()));
        return new Response.Failed(error.exitCode());
    }
}
