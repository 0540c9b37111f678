package dev.pgorm.query.explain;

import java.util.Optional;

/** What psql calls a node, made of what the server tells in JSON. */
final class PlanName {

    private PlanName() {}

    /** {@code Parallel Index Scan Backward using orders_pkey on orders o}. */
    static String of(PlanFields node) {
        StringBuilder name = new StringBuilder(kind(node));
        Optional<String> index = node.text("Index Name");
        if (node.says("Scan Direction", "Backward")) {
            name.append(" Backward");
        }
        if (index.isPresent()) {
            boolean bitmap = node.says("Node Type", "Bitmap Index Scan");
            name.append(bitmap ? " on " : " using ").append(index.get());
        }
        target(node).ifPresent(target -> name.append(" on ").append(target));
        return name.toString();
    }

    private static Optional<String> target(PlanFields node) {
        Optional<String> alias = node.text("Alias");
        Optional<String> object = node.text("Relation Name")
                .or(() -> node.text("CTE Name"))
                .or(() -> node.text("Function Name"))
                .or(() -> node.text("Tuplestore Name"));
        if (object.isEmpty()) {
            return alias;
        }
        return alias.isEmpty() || alias.equals(object) ? object : Optional.of(object.get() + " " + alias.get());
    }

    private static String kind(PlanFields node) {
        String type = node.text("Node Type").orElse("?");
        String parallel = node.says("Parallel Aware", "true") ? "Parallel " : "";
        return parallel
                + switch (type) {
                    case "Aggregate" ->
                        partial(node) + aggregate(node.text("Strategy").orElse("Plain"));
                    case "Hash Join", "Merge Join", "Nested Loop" ->
                        join(type, node.text("Join Type").orElse("Inner"));
                    case "ModifyTable" -> node.text("Operation").orElse(type);
                    case "SetOp" ->
                        node.says("Strategy", "Hashed") ? "HashSetOp" + command(node) : type + command(node);
                    default -> type;
                };
    }

    private static String command(PlanFields node) {
        return node.text("Command").map(command -> " " + command).orElse("");
    }

    private static String partial(PlanFields node) {
        return node.text("Partial Mode")
                .filter(mode -> !mode.equals("Simple"))
                .map(mode -> mode + " ")
                .orElse("");
    }

    private static String aggregate(String strategy) {
        return switch (strategy) {
            case "Hashed" -> "HashAggregate";
            case "Sorted" -> "GroupAggregate";
            case "Mixed" -> "MixedAggregate";
            default -> "Aggregate";
        };
    }

    private static String join(String type, String kind) {
        if (kind.equals("Inner")) {
            return type;
        }
        return type.equals("Nested Loop")
                ? type + " " + kind + " Join"
                : type.replace(" Join", "") + " " + kind + " Join";
    }
}
