package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.error.WorkspaceError.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a command asks before it changes a database: for each hazard by its name, for a database elsewhere by its name. */
final class Applying {

    private final Console console;
    private final String command;
    private final boolean yes;

    /**
     * The questions of a command.
     *
     * @param command as the user types it: {@code push}
     * @param yes whether {@code --yes} answers beforehand that it may run
     */
    Applying(Console console, String command, boolean yes) {
        this.console = console;
        this.command = command;
        this.yes = yes;
    }

    static void refuseReadOnly(Workspace workspace, String command) {
        if (workspace.options().readOnly()) {
            throw new Refused(
                    command + " writes to the database, which --read-only refuses", "leave it out", List.of());
        }
    }

    /**
     * Asks for what is not allowed yet. Hazards that nobody can be asked about are refused where they matter, by the workspace.
     *
     * @throws Refused where the answer is no, or nobody can be asked
     */
    Consent consent(List<DescribedHazard> hazards, List<String> allowed, DatabaseAddress address) {
        Set<String> ids = new HashSet<>(allowed);
        List<DescribedHazard> open =
                hazards.stream().filter(hazard -> !ids.contains(hazard.id())).toList();
        if (yes || (!open.isEmpty() && !console.mayAsk())) {
            return new Consent(ids);
        }
        if (!console.mayAsk()) {
            throw new Refused(
                    command + " asks before it applies, and there is nobody to ask; nothing was changed",
                    "if the plan is right: pgorm " + command + " --yes",
                    List.of());
        }
        for (DescribedHazard hazard : open) {
            requireAnswer(hazard.why() + "\n  Type " + hazard.id() + " to allow it: ", hazard.id());
            ids.add(hazard.id());
        }
        confirm(address);
        return new Consent(ids);
    }

    private void confirm(DatabaseAddress address) {
        if (address.kind() == DatabaseAddress.Kind.EXTERNAL) {
            requireAnswer("Type the database's name to apply to " + address.display() + ": ", address.database());
        } else if (!isYes(console.ask("Apply? [y/N] ").orElse(""))) {
            throw notApplied();
        }
    }

    private void requireAnswer(String question, String expected) {
        if (!console.ask(question).orElse("").equals(expected)) {
            throw notApplied();
        }
    }

    private static Refused notApplied() {
        return new Refused("not applied; nothing was changed", "run it again when you are ready", List.of());
    }

    /** Asks a question that yes or no answers; nobody to ask means no. */
    static boolean saysYes(Console console, String question) {
        return console.mayAsk() && isYes(console.ask(question).orElse(""));
    }

    private static boolean isYes(String answer) {
        return answer.toLowerCase(Locale.ROOT).startsWith("y");
    }
}
