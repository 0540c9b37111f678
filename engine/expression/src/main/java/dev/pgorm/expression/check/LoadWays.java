package dev.pgorm.expression.check;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.diagnostic.Spelling;
import dev.pgorm.query.model.LoadBy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which related rows are read. They are words only where one is asked for, so that values of enums may be called like them. */
final class LoadWays {

    private static final String METHOD = "loadBy";

    private static final List<String> NAMES =
            Arrays.stream(LoadBy.values()).map(Enum::name).toList();

    private LoadWays() {}

    /** The ways in words. */
    static String words() {
        return NAMES.stream().limit(NAMES.size() - 1L).collect(Collectors.joining(", ")) + " or "
                + NAMES.get(NAMES.size() - 1);
    }

    /**
     * The way that an argument names; empty where something else is called, or the argument is no name of its own.
     *
     * @param locals names that mean something else
     * @throws ExpressionFault where there is no way of that name
     */
    static Optional<Object> of(Node.Call call, Node argument, Collection<String> locals) {
        if (!call.name().equals(METHOD) || !(argument instanceof Node.Name name) || locals.contains(name.name())) {
            return Optional.empty();
        }
        if (!NAMES.contains(name.name())) {
            throw new ExpressionFault(ExpressionCode.UNKNOWN_NAME.at(
                    argument.span(),
                    Optional.of(Spelling.closest(name.name(), NAMES)
                            .map(each -> "did you mean `" + each + "`?")
                            .orElse("loadBy(…) takes " + words())),
                    name.name()));
        }
        return Optional.of(LoadBy.valueOf(name.name()));
    }
}
