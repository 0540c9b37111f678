package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Progress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm check}. */
@Command(
        name = "check",
        sortOptions = false,
        description = {"", "Parses and validates a schema and says what is wrong, where, and what to do."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 valid (warnings allowed), 1 errors, 5 the scratch server said no.",
            "",
            "Examples:",
            "  pgorm check",
            "  pgorm check prisma/schema.prisma --format json",
            "  pgorm check --fix            apply the safe fixes",
            "  pgorm check --db             create it in a scratch database too"
        })
final class CheckCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "SCHEMA",
            description =
                    "A file or directory; else schema.pgorm, schema.prisma, prisma/schema.prisma, prisma/schema/.")
    private @Nullable String schema;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Option(names = "--db", description = "Prove it in the scratch database too.")
    private boolean inDatabase;

    @Option(names = "--fix", description = "Apply the safe fixes to the files.")
    private boolean fix;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            Progress progress = invocation.progress();
            int fixed = fix ? workspace.fix(progress) : 0;
            CheckResult result = workspace.check(progress);
            if (inDatabase && result.isValid()) {
                workspace.checkInDatabase(progress);
            }
            ExitCode exit = result.isValid() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
            if (format == Format.JSON) {
                JsonDocument.write(
                        console.results(),
                        invocation.name(),
                        exit.code(),
                        json -> JsonDiagnostics.write(json, result.sources(), result.diagnostics()));
            } else {
                text(console, result, fixed);
            }
            return exit;
        }
    }

    private static void text(Console console, CheckResult result, int fixed) {
        if (!result.diagnostics().isEmpty()) {
            console.sayAlways(DiagnosticText.all(result.sources(), result.diagnostics(), console));
        }
        if (fixed > 0) {
            console.say(DiagnosticText.count(fixed, "fix") + " applied");
        }
        if (result.isValid()) {
            console.say("✓ " + DiagnosticText.count(result.sources().files().size(), "file") + ", "
                    + DiagnosticText.count(result.model().models().size(), "model") + ", no errors"
                    + (result.warnings() == 0 ? "" : ", " + DiagnosticText.count((int) result.warnings(), "warning")));
        }
    }
}
