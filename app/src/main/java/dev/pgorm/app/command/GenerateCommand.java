package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.ErrorText;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.client.ClientFiles;
import dev.pgorm.workspace.client.ClientLanguage;
import dev.pgorm.workspace.client.ClientRequest;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.SchemaWatch;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm generate}. */
@Command(
        name = "generate",
        sortOptions = false,
        description = {
            "",
            "Writes the sources of typed clients, as the generator blocks of the schema say. Only files that changed are "
                    + "written, and only files that it wrote are removed. It needs no database."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the schema is wrong or it is not said what goes where, 3 something is stale (--check).",
            "",
            "Examples:",
            "  pgorm generate",
            "  pgorm generate --check",
            "  pgorm generate --watch",
            "  pgorm generate --lang java --out src/db --package com.acme.db",
            "  pgorm generate --lang typescript --out src/db"
        })
final class GenerateCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", description = "A file or directory; else the usual places.")
    private @Nullable String schema;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Only java or only typescript.")
    private @Nullable ClientLanguage language;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder; else the one that the generator block says.")
    private @Nullable String folder;

    @Option(names = "--package", paramLabel = "NAME", description = "The package of the Java client.")
    private @Nullable String packageName;

    @Option(names = "--check", description = "Change nothing, only say what is stale.")
    private boolean check;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Option(names = "--watch", description = "Go on, and write again whenever the schema changes; Ctrl-C ends it.")
    private boolean watch;

    @Override
    public ExitCode run(Invocation invocation) {
        if (watch && (check || format == Format.JSON)) {
            throw new WrongUsage("--watch goes with neither --check nor --format json", "leave one of them out");
        }
        Console console = invocation.console();
        WorkspaceOptions options = WorkspaceOptions.in(
                console.surroundings().workingDirectory(),
                console.surroundings().environment(),
                console.surroundings().home(),
                console.surroundings().user());
        try (Workspace workspace = Workspace.open(schema == null ? options : options.withSchema(schema))) {
            if (watch) {
                watch(invocation, workspace);
                return ExitCode.DONE;
            }
            List<ClientFiles> clients = generate(workspace);
            ExitCode exit =
                    check && !clients.stream().allMatch(ClientFiles::isCurrent) ? ExitCode.DIFFERENCES : ExitCode.DONE;
            if (format == Format.JSON) {
                json(invocation, clients, exit);
            } else {
                clients.forEach(each -> text(console, each));
            }
            return exit;
        }
    }

    private List<ClientFiles> generate(Workspace workspace) {
        List<ClientFiles> clients = workspace.clients(new ClientRequest(
                Optional.ofNullable(language), Optional.ofNullable(folder), Optional.ofNullable(packageName)));
        if (!check) {
            clients.forEach(ClientFiles::write);
        }
        return clients;
    }

    private void watch(Invocation invocation, Workspace workspace) {
        Console console = invocation.console();
        Path location = workspace
                .schemaLocation()
                .orElseThrow(() -> new WrongInput("there is no schema here to watch", "name one"));
        try (SchemaWatch changes = SchemaWatch.of(location, invocation.cancellation())) {
            List<SourceFile> seen = List.of();
            do {
                seen = again(console, workspace, seen);
            } while (changes.awaitChange());
        }
    }

    /** A schema that is wrong while somebody edits it, or is not there while an editor writes it, is no reason to stop. */
    private List<SourceFile> again(Console console, Workspace workspace, List<SourceFile> seen) {
        List<SourceFile> now = List.of();
        try {
            now = workspace.schema().sources().files();
            if (!now.equals(seen)) {
                generate(workspace).forEach(each -> text(console, each));
            }
        } catch (WorkspaceError.InvalidSchema invalid) {
            console.sayAlways(DiagnosticText.all(invalid.sources(), invalid.diagnostics(), console));
        } catch (WorkspaceError failure) {
            console.sayAlways(ErrorText.paragraph(failure, console.coloursErrors()));
        }
        console.flush();
        return now;
    }

    private void text(Console console, ClientFiles client) {
        if (check) {
            client.changes().forEach(each -> console.print(client.folder() + "/" + each.path() + "\n"));
        }
        if (client.isCurrent()) {
            console.say(
                    "✓ " + client.folder() + ": " + DiagnosticText.count(client.unchanged(), "file") + ", up to date");
        } else {
            console.say((check ? "✗ " : "✓ ") + client.folder() + ": " + summary(client));
        }
    }

    private String summary(ClientFiles client) {
        StringBuilder text = new StringBuilder();
        for (ClientFiles.Kind kind : ClientFiles.Kind.values()) {
            long count = client.count(kind);
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(DiagnosticText.count((int) count, "file"))
                        .append(' ')
                        .append(word(kind));
            }
        }
        return text
                + (client.unchanged() > 0 ? ", " + client.unchanged() + " as before" : "")
                + (check ? "; pgorm generate does it" : "");
    }

    private String word(ClientFiles.Kind kind) {
        return switch (kind) {
            case ADDED -> check ? "missing" : "written";
            case CHANGED -> check ? "stale" : "rewritten";
            case REMOVED -> check ? "left over" : "removed";
        };
    }

    private static void json(Invocation invocation, List<ClientFiles> clients, ExitCode exit) {
        JsonDocument.write(invocation.console().results(), invocation.name(), exit.code(), json -> {
            json.writeArrayFieldStart("diagnostics");
            json.writeEndArray();
            json.writeArrayFieldStart("result");
            for (ClientFiles client : clients) {
                json.writeStartObject();
                json.writeStringField("language", client.language().name().toLowerCase(Locale.ROOT));
                json.writeStringField("folder", client.folder());
                json.writeNumberField("unchanged", client.unchanged());
                json.writeArrayFieldStart("changes");
                for (ClientFiles.Change each : client.changes()) {
                    json.writeStartObject();
                    json.writeStringField("action", each.kind().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("path", each.path());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
