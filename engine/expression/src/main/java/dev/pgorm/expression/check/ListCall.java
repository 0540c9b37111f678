package dev.pgorm.expression.check;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code List.of(1, 2)}: several values in one, as Java writes them. */
final class ListCall {

    private static final String LIST = "List";

    private ListCall() {}

    /** Whether a call makes a list, unless the schema calls something {@code List}. */
    static boolean is(Node.Call call) {
        return call.name().equals("of")
                && call.target()
                        .filter(each ->
                                each instanceof Node.Name name && name.name().equals(LIST))
                        .isPresent();
    }

    /**
     * The values.
     *
     * @throws ExpressionFault for null, which Java's lists of values do not hold
     */
    static List<Object> of(Node.Call call, List<Optional<Object>> values) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            all.add(values.get(i)
                    .orElseThrow(() -> new ExpressionFault(ExpressionCode.REFUSED.at(
                            call.arguments().get(place).span(), "`List.of` takes no null."))));
        }
        return List.copyOf(all);
    }
}
