package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.Refused;
import dev.pgorm.workspace.project.TextFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm pull}. */
@Command(
        name = "pull",
        sortOptions = false,
        description = {
            "",
            "Writes a live database down as a schema. What the schema language cannot say stands as a note at its top.",
            "",
            "With --merge it brings a schema that is there up to date: comments, order, names and all that still says the"
                    + " same stay as they are."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  pgorm pull --url postgresql://me@db.example.org/shop",
            "  pgorm pull -o schema.pgorm --schemas public,auth",
            "  pgorm pull --merge schema.pgorm"
        })
final class PullCommand implements ProgramCommand {

    static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            description = "Bring this schema, a file or a directory, up to date in place; -o writes elsewhere.")
    private @Nullable String merge;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to a file instead; - is standard output, which is also where a plain pull goes.")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace a file that exists without asking.")
    private boolean force;

    @Option(
            names = "--schemas",
            split = ",",
            paramLabel = "NAME",
            description = "Only these database schemas; else all that are not the system's or an extension's.")
    private @Nullable List<String> schemas;

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "The project's schema, whose datasource is used.")
    private @Nullable String schema;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(
                console.surroundings(), Optional.ofNullable(schema).or(() -> Optional.ofNullable(merge)))) {
            if (merge != null) {
                new MergeOutput(console, merge, Optional.ofNullable(output), force)
                        .write(workspace.merge(merge, options(), invocation.progress()));
                return ExitCode.DONE;
            }
            PullResult result = workspace.pull(options(), invocation.progress());
            result.notes().forEach(note -> console.say("note: " + note));
            if (output == null || output.equals(STANDARD_OUTPUT)) {
                console.print(result.text());
            } else {
                write(console, output, result);
            }
            return ExitCode.DONE;
        }
    }

    private PullOptions options() {
        return new PullOptions(Optional.ofNullable(schemas).map(Set::copyOf));
    }

    private void write(Console console, String name, PullResult result) {
        replace(console, name, result.text(), force);
        console.say("✓ " + name + ": " + DiagnosticText.count(result.models(), "model"));
    }

    /**
     * Writes a file, which may be there if somebody agrees to replace it.
     *
     * @throws Refused where nobody does
     */
    static void replace(Console console, String name, String text, boolean force) {
        Path file = console.surroundings().workingDirectory().resolve(name);
        if (Files.exists(file) && !force && !agreed(console, name)) {
            throw new Refused(
                    name + " exists, and nobody agreed to replace it; nothing was written",
                    "name another file, or add --force",
                    List.of());
        }
        TextFiles.write(file, name, text);
    }

    private static boolean agreed(Console console, String name) {
        return console.mayAsk()
                && console.ask(name + " exists. Replace it? [y/N] ")
                        .filter(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                        .isPresent();
    }
}
