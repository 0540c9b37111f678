package dev.pgorm.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Why there is no plan. */
public sealed interface PlanFailure {

    /** The stable id of the kind of failure. */
    String id();

    /** What is wrong, where, and what can be done. */
    String message();

    /**
     * Steps that wait for each other.
     *
     * @param sentences each "A before B, because …" of the circle
     */
    record Circle(List<String> sentences) implements PlanFailure {
        public Circle {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String id() {
            return "P0001";
        }

        @Override
        public String message() {
            return sentences.stream()
                    .collect(Collectors.joining(
                            "\n  ",
                            "these steps wait for each other:\n  ",
                            "\nChange the schema in two migrations, the first without one of these objects."));
        }
    }

    /**
     * The target needs what the server does not have.
     *
     * @param feature what is needed, and by which object
     * @param since the first major version that has it
     * @param serverMajor the server's major version
     */
    record NotOnThisServer(String feature, int since, int serverMajor) implements PlanFailure {
        @Override
        public String id() {
            return "P0002";
        }

        @Override
        public String message() {
            return feature + " needs PostgreSQL " + since + "; this plan is for PostgreSQL " + serverMajor + ".";
        }
    }
}
