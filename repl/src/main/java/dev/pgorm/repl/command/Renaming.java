package dev.pgorm.repl.command;

import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.repl.session.Console;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks about what looks like a rename, once, before a drop and a creation are planned. */
final class Renaming {

    private Renaming() {}

    /** The plan with the renames that were stated and those that were agreed to. */
    static DiffResult settle(List<String> stated, DiffOptions.Proving proving, SessionContext context) {
        List<String> renames = new ArrayList<>(stated);
        Set<String> asked = new HashSet<>();
        DiffResult plan = plan(renames, proving, context);
        while (context.console().mode() == Console.Mode.INTERACTIVE && agrees(plan, renames, asked, context)) {
            plan = plan(renames, proving, context);
        }
        return plan;
    }

    /** Asks until something is agreed to: then the plan, and what else looks like a rename, is another one. */
    private static boolean agrees(DiffResult plan, List<String> renames, Set<String> asked, SessionContext context) {
        for (RenameCandidate candidate : plan.executable().changes().candidates()) {
            String from = name(candidate.rename().from());
            String to = name(candidate.rename().to());
            boolean canBeStated =
                    candidate.rename().from().kind() != ObjectKind.CONSTRAINT && !(from + to).contains(":");
            if (canBeStated && asked.add(from + ":" + to) && saysYes(from, to, context)) {
                renames.add(from + ":" + to);
                return true;
            }
        }
        return false;
    }

    private static boolean saysYes(String from, String to, SessionContext context) {
        Optional<String> answer =
                context.console().ask(from + " is gone and " + to + " is new. Was it renamed? [y/N] ");
        return answer.map(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                .orElse(false);
    }

    private static DiffResult plan(List<String> renames, DiffOptions.Proving proving, SessionContext context) {
        DiffOptions standard = DiffOptions.defaults();
        DiffOptions options = new DiffOptions(standard.schemas(), renames, standard.strategy(), proving);
        DiffResult plan = context.workspace().planToSchema(options, context.progress());
        context.console().clearProgress();
        return plan;
    }

    private static String name(ObjectAddress address) {
        return Stream.of(address.schema(), address.name(), address.part())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }
}
