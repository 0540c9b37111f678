package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;
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

    /**
     * No expression turns the values of a column into the new version of their type.
     *
     * @param column the column
     * @param from its type before, as SQL
     * @param to its type after, as SQL
     */
    record NotConvertible(ObjectAddress column, String from, String to) implements PlanFailure {
        @Override
        public String id() {
            return "P0003";
        }

        @Override
        public String message() {
            return "there is no expression that turns the values of " + column + " from " + from + " into " + to
                    + ": attributes of rows inside its values come, go or change places.\n"
                    + "Add attributes at the end only; or add a column of a type with another name, fill it, and drop the old"
                    + " one in a second migration.";
        }
    }
}
