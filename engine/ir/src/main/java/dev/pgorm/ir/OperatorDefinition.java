package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator.
 *
 * @param name schema and symbol, which others with other operand types may share
 * @param left the type of its left operand; empty for a prefix operator
 * @param right the type of its right operand
 * @param function the function that computes it
 * @param commutator the operator for swapped operands
 * @param negator the operator with the opposite result
 * @param restriction the selectivity estimator of conditions
 * @param join the selectivity estimator of joins
 * @param hashes whether it can be used in hash joins
 * @param merges whether it can be used in merge joins
 * @param comment its comment
 */
public record OperatorDefinition(
        QualifiedName name,
        Optional<TypeReference> left,
        TypeReference right,
        QualifiedName function,
        Optional<Operator> commutator,
        Optional<Operator> negator,
        Optional<QualifiedName> restriction,
        Optional<QualifiedName> join,
        boolean hashes,
        boolean merges,
        Optional<String> comment)
        implements Definition {

    /** Its symbol. */
    public Operator symbol() {
        return new Operator(Optional.of(name.schema()), name.name().value());
    }

    @Override
    public ObjectAddress address() {
        String operands = left.map(TypeReference::sql).orElse("NONE") + ", " + right.sql();
        return new ObjectAddress(
                DefinitionKind.OPERATOR, name.schema().value(), name.name().value() + "(" + operands + ")", "");
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public List<TypeReference> types() {
        return Stream.concat(left.stream(), Stream.of(right)).toList();
    }

    @Override
    public OperatorDefinition withComment(Optional<String> other) {
        return new OperatorDefinition(
                name, left, right, function, commutator, negator, restriction, join, hashes, merges, other);
    }

    @Override
    public OperatorDefinition renamed(NewNames names) {
        return new OperatorDefinition(
                names.name(name),
                left.map(names::type),
                names.type(right),
                names.name(function),
                commutator,
                negator,
                restriction.map(names::name),
                join.map(names::name),
                hashes,
                merges,
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return Stream.of(Optional.of(function), restriction, join)
                .flatMap(Optional::stream)
                .map(each -> SqlExpr.written(SqlWriter.quote(each)))
                .toList();
    }
}
