package dev.pgorm.lang.model;

import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.AggregateFunctions.Modify;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * An {@code aggregate} block; functions stand by schema, where one is written, and name.
 *
 * @param arguments its arguments, of ordered-set aggregates the direct ones first
 * @param directArguments how many of them are direct
 * @param functions how it computes its value
 * @param moving how it does so in moving window frames
 * @param combine joins two states
 * @param serialize turns a state into bytes
 * @param deserialize turns bytes into a state
 */
public record AggregateDeclaration(
        Form form,
        Optional<String> schema,
        String name,
        List<RoutineDeclaration.Argument> arguments,
        int directArguments,
        Functions functions,
        Optional<Functions> moving,
        Optional<List<String>> combine,
        Optional<List<String>> serialize,
        Optional<List<String>> deserialize,
        Optional<Operator> sortOperator,
        Parallel parallel,
        List<GrantDeclaration> grants,
        Optional<String> documentation,
        Span span)
        implements ProgramDeclaration {

    public AggregateDeclaration {
        arguments = List.copyOf(arguments);
        grants = List.copyOf(grants);
    }

    /** One way of computing the value, as {@link dev.pgorm.ir.AggregateFunctions} has it. */
    public record Functions(
            SqlTypeName stateType,
            int stateSpace,
            List<String> transition,
            Optional<List<String>> inverse,
            Optional<List<String>> last,
            boolean lastGetsArguments,
            Optional<Modify> modify,
            Optional<String> initial) {
        public Functions {
            transition = List.copyOf(transition);
        }
    }
}
