package dev.pgorm.scratch;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.arb.Shrinker;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Description;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.render.ChangeTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must hold for any two structures: what is created is what is read back, reading it back twice changes nothing, and the
 * plan from one to the other leads there. Tells the first thing that does not hold, on a pair made small.
 */
final class RandomPairs implements AutoCloseable {

    private static final Pattern EXPRESSIONS =
            Pattern.compile("(?m)^(default|generated|expression|where|keys) (\\d+) ");

    private final ScratchServer server;
    private final Canonicaliser canonicaliser;
    private final Prover prover;

    RandomPairs(ScratchServer server) {
        this.server = server;
        this.canonicaliser = new Canonicaliser(server);
        this.prover = new Prover(server);
    }

    /** What is wrong with the pair of a seed, if anything. */
    Optional<String> check(long seed) {
        Catalog first = generate(2 * seed);
        Catalog second = generate(2 * seed + 1);
        if (complaint(first, second).isEmpty()) {
            return Optional.empty();
        }
        Shrinker.Pair small =
                Shrinker.shrink(first, second, (from, to) -> complaint(from, to).isPresent());
        return complaint(small.from(), small.to()).map(text -> "seed " + seed + ": " + text);
    }

    private static Catalog generate(long seed) {
        return seed % 4 < 2 ? CatalogGenerator.plain(seed) : CatalogGenerator.hostile(seed);
    }

    private Optional<String> complaint(Catalog first, Catalog second) {
        try {
            Catalog from = canonical(first);
            Catalog to = canonical(second);
            requireSame("read back", withoutExpressions(first), withoutExpressions(from));
            requireSame(
                    "read back twice",
                    Description.of(from).text(),
                    Description.of(canonical(from)).text());
            return way(from, to).or(() -> way(from, Catalog.empty()));
        } catch (Refused refused) {
            return Optional.of(refused.text);
        }
    }

    private Optional<String> way(Catalog from, Catalog to) {
        ChangeSet changes = Differ.diff(from, to, ManagedScope.everything(), List.of());
        Plan plan;
        try {
            plan = Planner.plan(from, to, changes, PlanOptions.direct(server.serverMajor()));
        } catch (PlanException none) {
            return Optional.of("no plan: " + none.failure().message());
        }
        return switch (prover.prove(from, changes, plan, Map.of())) {
            case ProofResult.Proved proved -> Optional.empty();
            case ProofResult.Differs differs ->
                Optional.of("the plan leads elsewhere:\n" + tree(differs.remaining()) + "\n" + sql(plan));
            case ProofResult.StepRefused refused ->
                Optional.of("step " + refused.place() + " " + refused.step().id() + " is refused: "
                        + refused.server().message() + "\n" + sql(plan));
            case ProofResult.NoStart noStart ->
                Optional.of("no start: " + noStart.errors().getFirst().message());
        };
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String text;

        Refused(String text) {
            super(text);
            this.text = text;
        }
    }

    private Catalog canonical(Catalog written) throws Refused {
        return switch (canonicaliser.canonicalise(written, Map.of())) {
            case Canonicalisation.Done done -> done.introspection().catalog();
            case Canonicalisation.Rejected rejected ->
                throw new Refused(
                        "creation is refused: " + rejected.errors().getFirst().message() + "\n"
                                + rejected.errors().getFirst().sql());
        };
    }

    /** Expressions are written in the generator's spelling and read in the server's. */
    private static String withoutExpressions(Catalog catalog) {
        String text = Description.of(catalog).text();
        StringBuilder rest = new StringBuilder();
        int position = 0;
        Matcher matcher = EXPRESSIONS.matcher(text);
        while (matcher.find(position)) {
            rest.append(text, position, matcher.start());
            position = matcher.end() + Integer.parseInt(matcher.group(2)) + 1;
        }
        return rest.append(text.substring(position)).toString();
    }

    private static void requireSame(String what, String expected, String found) throws Refused {
        if (!expected.equals(found)) {
            List<String> before = expected.lines().toList();
            List<String> after = found.lines().toList();
            throw new Refused(what + ", it differs:\n- "
                    + before.stream().filter(each -> !after.contains(each)).collect(Collectors.joining("\n- "))
                    + "\n+ "
                    + after.stream().filter(each -> !before.contains(each)).collect(Collectors.joining("\n+ ")));
        }
    }

    private static String sql(Plan plan) {
        return plan.steps().stream().map(Step::sql).collect(Collectors.joining(";\n"));
    }

    private static String tree(ChangeSet changes) {
        try {
            StringBuilder text = new StringBuilder();
            ChangeTree.write(changes, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        prover.close();
    }
}
