package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.FormattedFile;
import dev.pgorm.workspace.project.SchemaFormatting;
import dev.pgorm.workspace.project.TextFiles;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm fmt}. */
@Command(
        name = "fmt",
        sortOptions = false,
        description = {
            "",
            "Formats schema files in place: columns aligned, every comment kept, verbatim texts untouched. A file with "
                    + "syntax errors is formatted as far as it can be understood."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 a file could not be read or written, 3 something is not formatted (--check).",
            "",
            "Examples:",
            "  pgorm fmt",
            "  pgorm fmt schema models/user.pgorm",
            "  pgorm fmt --check",
            "  pgorm fmt - < schema.prisma"
        })
final class FmtCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files or directories; - reads standard input.")
    private List<String> paths = List.of();

    @Option(names = "--check", description = "Change nothing, only say what is not formatted.")
    private boolean check;

    @Option(
            names = "--fix",
            description = "Also add missing relation fields on the other side, and apply other safe fixes.")
    private boolean fix;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        if (paths.contains("-")) {
            return standardInput(console);
        }
        WorkspaceOptions options = WorkspaceOptions.in(
                console.surroundings().workingDirectory(),
                console.surroundings().environment(),
                console.surroundings().home(),
                console.surroundings().user());
        if (fix && !check) {
            fix(invocation, options);
        }
        SchemaFormatting formatting = new SchemaFormatting(options);
        List<FormattedFile> changed = (fix ? formatting.complete(paths) : formatting.format(paths))
                .stream().filter(FormattedFile::isChanged).toList();
        if (!check) {
            changed.forEach(FormattedFile::write);
        }
        ExitCode exit = check && !changed.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.DONE;
        report(invocation, changed, exit);
        return exit;
    }

    private void fix(Invocation invocation, WorkspaceOptions options) {
        for (String path : paths.isEmpty() ? SchemaFormatting.usualPlace(options) : paths) {
            try (Workspace workspace = Workspace.open(options.withSchema(path))) {
                workspace.fix(invocation.progress());
            }
        }
    }

    private ExitCode standardInput(Console console) {
        if (paths.size() > 1) {
            throw new WrongUsage("- stands alone: standard input is one text", "name files instead, or only -");
        }
        String text;
        try {
            text = TextFiles.decode(console.surroundings().in().readAllBytes(), "standard input");
        } catch (IOException e) {
            throw new WrongInput("standard input cannot be read: " + e.getMessage(), "try again");
        }
        String formatted = fix ? SchemaFormatting.complete(text) : SchemaFormatting.format(text);
        if (check) {
            return formatted.equals(text) ? ExitCode.DONE : ExitCode.DIFFERENCES;
        }
        console.print(formatted);
        return ExitCode.DONE;
    }

    private void report(Invocation invocation, List<FormattedFile> changed, ExitCode exit) {
        Console console = invocation.console();
        if (format == Format.JSON) {
            JsonDocument.write(console.results(), invocation.name(), exit.code(), json -> {
                json.writeArrayFieldStart("diagnostics");
                json.writeEndArray();
                json.writeArrayFieldStart("result");
                for (FormattedFile file : changed) {
                    json.writeString(file.name());
                }
                json.writeEndArray();
            });
            return;
        }
        if (check) {
            changed.forEach(file -> console.print(file.name() + "\n"));
            if (!changed.isEmpty()) {
                console.say(DiagnosticText.count(changed.size(), "file") + " not formatted; pgorm fmt does it");
            }
            return;
        }
        changed.forEach(file -> console.say("✓ " + file.name()));
    }
}
