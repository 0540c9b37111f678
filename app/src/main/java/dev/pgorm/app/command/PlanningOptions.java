package dev.pgorm.app.command;

import dev.pgorm.workspace.change.DiffOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How two sources are compared and the way between them is planned. */
final class PlanningOptions {

    /** Which recipes a plan takes. */
    enum Strategy {
        ONLINE,
        DIRECT,
        AUTO
    }

    @Option(
            names = "--schemas",
            split = ",",
            paramLabel = "NAME",
            description = "Only these database schemas ('*': all); else those that a schema source names.")
    private @Nullable List<String> schemas;

    @Option(
            names = "--rename",
            paramLabel = "OLD:NEW",
            description = "What is only called differently: User.name:User.fullName, or User:Account. Repeatable.")
    private List<String> renames = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "online (nobody waits), direct (fewest steps) or auto (online where tables are big).")
    private Strategy strategy = Strategy.AUTO;

    DiffOptions diffOptions() {
        return new DiffOptions(
                Optional.ofNullable(schemas).map(Set::copyOf),
                renames,
                DiffOptions.Strategy.valueOf(strategy.name().toUpperCase(Locale.ROOT)),
                DiffOptions.Proving.WHEN_AT_HAND);
    }
}
