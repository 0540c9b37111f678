package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists of names inside messages. */
final class Wording {

    private Wording() {}

    /** {@code `a`, `b` or `c`}. */
    static String choices(Collection<String> names) {
        return joined(List.copyOf(names), " or ");
    }

    /** {@code `a`, `b` and `c`}. */
    static String names(Collection<String> names) {
        return joined(List.copyOf(names), " and ");
    }

    /** {@code a, b}, as between brackets. */
    static String plain(Collection<String> names) {
        return String.join(", ", names);
    }

    static Optional<String> closest(String word, Collection<String> candidates) {
        return Spelling.closest(word, candidates);
    }

    private static String joined(List<String> names, String last) {
        if (names.size() < 2) {
            return names.stream().map(each -> "`" + each + "`").collect(Collectors.joining());
        }
        return names.subList(0, names.size() - 1).stream()
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(", "))
                + last + "`" + names.getLast() + "`";
    }
}
