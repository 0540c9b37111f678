package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.client.ClientFiles;
import dev.pgorm.workspace.client.ClientFiles.Kind;
import dev.pgorm.workspace.client.ClientLanguage;
import dev.pgorm.workspace.client.ClientRequest;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code \export}: the sources of typed clients. */
final class ExportCommand implements Command {

    private static final String USAGE = "\\export java DIR PACKAGE, \\export typescript DIR, or \\export alone";

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SCHEMA, "writes the sources of typed clients", "export")
                .taking("[LANGUAGE DIR]", Operand.FILE)
                .offering("java", "typescript")
                .detailed(
                        "The language is java, which takes a PACKAGE behind the folder, or typescript.",
                        "Alone it does what the generator blocks of the schema say. Only files that changed are written, and only"
                                + " files that it wrote are removed.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        for (ClientFiles each : context.workspace().clients(request(arguments.words()))) {
            each.write();
            Screen screen = context.screen();
            context.say("  " + screen.ink().success(screen.glyphs().done()) + " " + each.folder() + ": " + done(each)
                    + "\n");
        }
        return new Response.Done();
    }

    private static ClientRequest request(List<String> words) {
        if (words.isEmpty()) {
            return ClientRequest.asTheSchemaSays();
        }
        ClientLanguage language = switch (words.get(0)) {
            case "java" -> ClientLanguage.JAVA;
            case "typescript", "ts" -> ClientLanguage.TYPESCRIPT;
            default ->
                throw new WrongUsage("there is no client in " + words.get(0) + ", only in java and typescript", USAGE);
        };
        if (words.size() > (language == ClientLanguage.JAVA ? 3 : 2)) {
            throw new WrongUsage("\\export takes less than that", USAGE);
        }
        return new ClientRequest(Optional.of(language), at(words, 1), at(words, 2));
    }

    private static Optional<String> at(List<String> words, int place) {
        return words.size() > place ? Optional.of(words.get(place)) : Optional.empty();
    }

    private static String done(ClientFiles client) {
        List<String> parts = new ArrayList<>();
        add(parts, client.count(Kind.ADDED), "written");
        add(parts, client.count(Kind.CHANGED), "rewritten");
        add(parts, client.count(Kind.REMOVED), "removed");
        if (client.unchanged() > 0) {
            parts.add(
                    parts.isEmpty()
                            ? Counts.of(client.unchanged(), "file") + ", up to date"
                            : client.unchanged() + " as before");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(Counts.of(count, "file") + " " + word);
        }
    }
}
