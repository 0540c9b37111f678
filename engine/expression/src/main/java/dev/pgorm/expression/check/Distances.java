package dev.pgorm.expression.check;

import dev.pgorm.query.BitDistance;
import dev.pgorm.query.Distance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words for distances, which are constants of Java. */
public final class Distances {

    private static final List<Class<? extends Enum<?>>> KINDS = List.of(Distance.class, BitDistance.class);

    private Distances() {}

    /** Their classes. */
    public static List<Class<? extends Enum<?>>> kinds() {
        return KINDS;
    }

    /** The constants of one of the classes. */
    public static List<Enum<?>> of(Class<?> kind) {
        return Arrays.<Enum<?>>stream((Enum<?>[]) kind.getEnumConstants()).toList();
    }

    /** What a distance of a class is between. */
    public static String description(Class<?> kind) {
        return kind == BitDistance.class ? "a distance between bits" : "a distance between vectors";
    }

    /** The constant of a name. */
    static Optional<Object> named(String name) {
        return KINDS.stream()
                .<Enum<?>>flatMap(each -> of(each).stream())
                .filter(each -> each.name().equals(name))
                .<Object>map(each -> each)
                .findFirst();
    }

    /** All of a class, as a message lists them. */
    static String words(Class<?> kind) {
        List<String> names = of(kind).stream().map(Enum::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}
