package dev.pgorm.ir;

import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate function.
 *
 * @param name its name, which others with other arguments may share
 * @param form ordinary, ordered-set or hypothetical-set
 * @param arguments its arguments, of ordered-set aggregates the direct ones first
 * @param directArguments how many of them are direct
 * @param result what it returns; empty as written, since it follows from its functions
 * @param functions how it computes its value
 * @param moving how it does so in moving window frames
 * @param partial how parallel workers do their share
 * @param sortOperator the operator by which MIN or MAX can be read from an index
 * @param parallel what parallel queries may do with it
 * @param comment its comment
 */
public record Aggregate(
        QualifiedName name,
        Form form,
        List<RoutineArgument> arguments,
        int directArguments,
        Optional<TypeReference> result,
        AggregateFunctions functions,
        Optional<AggregateFunctions> moving,
        Partial partial,
        Optional<Operator> sortOperator,
        Parallel parallel,
        Optional<String> comment)
        implements Definition {

    public Aggregate {
        arguments = List.copyOf(arguments);
    }

    /** The kinds of aggregates. */
    public enum Form {
        ORDINARY,
        ORDERED_SET,
        HYPOTHETICAL
    }

    /**
     * The functions for partial aggregation.
     *
     * @param combine joins two states
     * @param serialize turns a state into bytes
     * @param deserialize turns bytes into a state
     */
    public record Partial(
            Optional<QualifiedName> combine, Optional<QualifiedName> serialize, Optional<QualifiedName> deserialize) {

        /** No partial aggregation. */
        public static Partial none() {
            return new Partial(Optional.empty(), Optional.empty(), Optional.empty());
        }

        Partial renamed(NewNames names) {
            return new Partial(combine.map(names::name), serialize.map(names::name), deserialize.map(names::name));
        }
    }

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.AGGREGATE, name.schema().value(), RoutineArgument.identity(name.name(), arguments), "");
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public List<TypeReference> types() {
        List<TypeReference> types = new ArrayList<>();
        arguments.forEach(each -> types.add(each.type()));
        result.ifPresent(types::add);
        types.add(functions.stateType());
        moving.ifPresent(each -> types.add(each.stateType()));
        return types;
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public Aggregate withComment(Optional<String> other) {
        return new Aggregate(
                name,
                form,
                arguments,
                directArguments,
                result,
                functions,
                moving,
                partial,
                sortOperator,
                parallel,
                other);
    }

    @Override
    public Aggregate renamed(NewNames names) {
        return new Aggregate(
                names.name(name),
                form,
                arguments.stream().map(each -> each.renamed(names)).toList(),
                directArguments,
                result.map(names::type),
                functions.renamed(names),
                moving.map(each -> each.renamed(names)),
                partial.renamed(names),
                sortOperator,
                parallel,
                comment);
    }

    /** The names of its functions, which are made before it. */
    @Override
    public List<SqlExpr> texts() {
        List<Optional<QualifiedName>> names =
                new ArrayList<>(List.of(partial.combine(), partial.serialize(), partial.deserialize()));
        for (AggregateFunctions each :
                moving.map(other -> List.of(functions, other)).orElse(List.of(functions))) {
            names.addAll(List.of(Optional.of(each.transition()), each.inverse(), each.last()));
        }
        return names.stream()
                .flatMap(Optional::stream)
                .map(each -> SqlExpr.written(SqlWriter.quote(each)))
                .toList();
    }
}
