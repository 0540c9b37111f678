package dev.pgorm.expression.check;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.query.explain.ExplainOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The end of an expression that asks for the plan of what stands in front of it: {@code from(user).explain(ANALYZE)}. */
record ExplainEnd(Node query, Set<ExplainOption> options) {

    /**
     * The end of an expression; empty where it has another one.
     *
     * @throws ExpressionFault where it asks for something that there is not
     */
    static Optional<ExplainEnd> of(Node node) {
        if (!(node instanceof Node.Call call)
                || call.target().isEmpty()
                || !call.name().equals("explain")) {
            return Optional.empty();
        }
        Set<ExplainOption> options = EnumSet.noneOf(ExplainOption.class);
        call.arguments().forEach(argument -> options.add(option(argument)));
        return Optional.of(new ExplainEnd(call.target().get(), options));
    }

    private static ExplainOption option(Node argument) {
        String name = switch (argument) {
            case Node.Name only -> only.name();
            case Node.Member member -> member.name();
            case Node.Literal _, Node.Negative _, Node.Call _ -> "";
        };
        return Arrays.stream(ExplainOption.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExpressionFault(ExpressionCode.REFUSED.at(
                        argument.span(), "`explain` takes ANALYZE, BUFFERS and WITHOUT_TIMING, or nothing.")));
    }
}
