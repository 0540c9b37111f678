package dev.pgorm.workspace.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks about what looks like a rename, once each, before a drop and a creation are planned. */
public final class LookAlikes {

    private final Function<List<String>, DiffResult> planner;
    private final Predicate<String> saysYes;
    private final Set<String> asked = new HashSet<>();

    /**
     * With somebody to ask.
     *
     * @param planner plans with renames, in the form of {@code --rename}
     * @param saysYes asks a question, and tells whether the answer is yes
     */
    public LookAlikes(Function<List<String>, DiffResult> planner, Predicate<String> saysYes) {
        this.planner = planner;
        this.saysYes = saysYes;
    }

    /**
     * A plan, and what it takes for renamed.
     *
     * @param renames in the form of {@code --rename}
     */
    public record Settled(DiffResult plan, List<String> renames) {

        public Settled {
            renames = List.copyOf(renames);
        }
    }

    /**
     * The plan with the renames that were stated and those that were agreed to. After each agreement there is another plan, and other
     * things look alike.
     */
    public Settled settle(List<String> stated) {
        List<String> renames = new ArrayList<>(stated);
        DiffResult plan = planner.apply(renames);
        Optional<String> agreed = agreed(plan);
        while (agreed.isPresent()) {
            renames.add(agreed.get());
            plan = planner.apply(renames);
            agreed = agreed(plan);
        }
        return new Settled(plan, renames);
    }

    /** The first that is agreed to. */
    private Optional<String> agreed(DiffResult plan) {
        for (LookAlike each : LookAlike.in(plan)) {
            if (asked.add(each.stated())
                    && saysYes.test(each.from() + " is gone and " + each.to() + " is new. Was it renamed? [y/N] ")) {
                return Optional.of(each.stated());
            }
        }
        return Optional.empty();
    }
}
