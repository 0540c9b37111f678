package dev.pgorm.expression.check;

import java.util.List;
import java.util.Optional;

/**
 * A method or function of the language by its name, all of its forms together.
 *
 * @param wanted in words what each form takes
 * @param alone whether one of its forms takes nothing
 * @param results what its forms give
 * @param parameters what each form takes, in order; what may repeat stands last
 */
public record Word(
        String name, List<String> wanted, boolean alone, List<Class<?>> results, List<Parameters> parameters) {

    public Word {
        wanted = List.copyOf(wanted);
        results = List.copyOf(results);
        parameters = List.copyOf(parameters);
    }

    /** What one form takes. */
    public record Parameters(List<Class<?>> classes, boolean repeats) {

        public Parameters {
            classes = List.copyOf(classes);
        }

        /** What it takes in one place; empty where it takes no so many. */
        public Optional<Class<?>> at(int index) {
            if (index < classes.size()) {
                return Optional.of(classes.get(index));
            }
            return repeats ? Optional.of(classes.get(classes.size() - 1)) : Optional.empty();
        }
    }
}
