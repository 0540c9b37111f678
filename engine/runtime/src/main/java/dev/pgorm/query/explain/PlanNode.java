package dev.pgorm.query.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A node of a plan.
 *
 * @param name what it does, as psql says it: {@code Index Scan using users_pkey on users}
 * @param type the server's word for it: {@code Index Scan}
 * @param role what it is to its parent where it is no input: {@code InitPlan 1}, {@code CTE spent}; empty otherwise
 * @param relation the table that it reads or writes
 * @param index the index that it reads
 * @param expected what the server expects
 * @param measure what it did, where the statement ran
 * @param share its own part of the whole plan, from 0 to 1: of the time where that was measured, otherwise of the costs
 * @param misestimate how many times more rows there were in a loop than expected (less than 1: fewer), where that is ten times or more in
 *     either direction and no {@code LIMIT} explains it
 * @param buffers the blocks that it touches itself, where that was asked
 * @param details everything else that the server tells about it, in its order and words: {@code Filter}, {@code Sort Key}
 * @param children the nodes that it reads from
 */
public record PlanNode(
        String name,
        String type,
        Optional<String> role,
        Optional<String> relation,
        Optional<String> index,
        Expected expected,
        Optional<PlanMeasure> measure,
        double share,
        OptionalDouble misestimate,
        Optional<Buffers> buffers,
        Map<String, String> details,
        List<PlanNode> children) {

    public PlanNode {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        children = List.copyOf(children);
    }

    /**
     * What the server expects of a node.
     *
     * @param startupCost the costs until the first row, children included
     * @param totalCost the costs of all rows in one loop, children included
     * @param ownCost the costs of all loops without the children
     * @param rows the rows in one loop
     * @param width how many bytes a row has
     */
    public record Expected(double startupCost, double totalCost, double ownCost, double rows, int width) {}

    /** This node and all below, each before its children. */
    public Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }
}
