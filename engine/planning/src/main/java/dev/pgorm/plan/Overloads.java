package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import java.util.List;

/** A routine that goes and one of its name that comes: while both are there, a call that leaves out arguments may mean either. */
final class Overloads {

    private Overloads() {}

    /** Lets the one go before the other comes; after all steps are drafted. */
    static void order(PlanContext context) {
        List<Routine> going = context.start().all(Routine.class).stream()
                .filter(each -> !context.graph().find(Verb.DROP, each.address()).isEmpty())
                .toList();
        for (Routine before : going) {
            for (Routine after : context.target().all(Routine.class)) {
                ObjectAddress address = after.address();
                if (after.name().equals(before.name())
                        && !address.equals(before.address())
                        && isAmbiguous(before, after)) {
                    context.graph()
                            .run(Verb.DROP, before.address())
                            .before(Verb.CREATE, address, "a call could mean both");
                }
            }
        }
    }

    /** Whether there is a call that fits both, and one of them only since it has a default for an argument. */
    private static boolean isAmbiguous(Routine one, Routine another) {
        List<RoutineArgument> first = inputs(one);
        List<RoutineArgument> second = inputs(another);
        int fewest = Math.max(required(first), required(second));
        return fewest <= Math.min(first.size(), second.size())
                && first.subList(0, fewest).stream()
                        .map(RoutineArgument::type)
                        .toList()
                        .equals(second.subList(0, fewest).stream()
                                .map(RoutineArgument::type)
                                .toList());
    }

    private static List<RoutineArgument> inputs(Routine routine) {
        return routine.arguments().stream()
                .filter(each -> each.mode().isInput())
                .toList();
    }

    private static int required(List<RoutineArgument> inputs) {
        return (int)
                inputs.stream().filter(each -> each.defaultValue().isEmpty()).count();
    }
}
