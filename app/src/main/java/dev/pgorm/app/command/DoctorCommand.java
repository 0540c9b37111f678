package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.project.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm doctor}. */
@Command(
        name = "doctor",
        sortOptions = false,
        description = {
            "",
            "Looks at everything that pgorm depends on, from Java to the server's extensions, and says what to do about "
                    + "what does not work."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 all works (perhaps with limits), 5 something does not.",
            "",
            "Examples:",
            "  pgorm doctor",
            "  pgorm doctor --url postgresql://me@db.example.org/shop"
        })
final class DoctorCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(terminal(console));
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            findings.addAll(workspace.examine(invocation.progress()));
        }
        boolean bad = findings.stream().anyMatch(each -> each.level() == Finding.Level.BAD);
        ExitCode exit = bad ? ExitCode.DATABASE : ExitCode.DONE;
        console.clearProgress();
        if (format == Format.JSON) {
            json(console, invocation.name(), findings, exit);
        } else {
            findings.forEach(each -> console.print(line(each)));
        }
        return exit;
    }

    private static Finding java() {
        return Finding.good("java", Runtime.version().toString());
    }

    private static Finding terminal(Console console) {
        Map<String, String> environment = console.surroundings().environment();
        if (!console.surroundings().terminals().out()) {
            return Finding.limited("terminal", "standard output is no terminal", "run doctor in the terminal you mean");
        }
        String kind = environment.getOrDefault("TERM", "unknown");
        if (kind.equals("dumb") || kind.equals("unknown")) {
            return Finding.limited("terminal", "TERM is " + kind + ": no colours, no full screen", "set TERM");
        }
        return Finding.good("terminal", kind + (console.coloursResults() ? " with colours" : " without colours"));
    }

    private static String line(Finding finding) {
        String mark = switch (finding.level()) {
            case GOOD -> "✓";
            case LIMITED -> "!";
            case BAD -> "✗";
        };
        String help = finding.help().map(text -> "\n    help: " + text).orElse("");
        return mark + " " + finding.subject() + ": " + finding.message() + help + "\n";
    }

    private static void json(Console console, String command, List<Finding> findings, ExitCode exit) {
        JsonDocument.write(console.results(), command, exit.code(), json -> {
            json.writeArrayFieldStart("diagnostics");
            json.writeEndArray();
            json.writeArrayFieldStart("result");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
                json.writeStringField("subject", finding.subject());
                json.writeStringField("message", finding.message());
                if (finding.help().isPresent()) {
                    json.writeStringField("help", finding.help().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
