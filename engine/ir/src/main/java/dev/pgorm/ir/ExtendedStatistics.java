package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statistics about several columns or expressions of one relation (PostgreSQL: CREATE STATISTICS).
 *
 * @param name its name
 * @param relation the table or materialized view that it is about
 * @param kinds what is gathered; empty for the statistics of a single expression
 * @param columns its columns, in the order of their names: PostgreSQL keeps none that was written
 * @param expressions its expressions
 * @param target SET STATISTICS, where it is stated
 * @param comment its comment
 */
public record ExtendedStatistics(
        QualifiedName name,
        ObjectAddress relation,
        Set<Kind> kinds,
        List<Identifier> columns,
        List<SqlExpr> expressions,
        Optional<Integer> target,
        Optional<String> comment)
        implements Definition {

    /** What is gathered. */
    public enum Kind {
        NDISTINCT("ndistinct"),
        DEPENDENCIES("dependencies"),
        MCV("mcv");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** The kind's name in SQL. */
        public String sql() {
            return sql;
        }
    }

    public ExtendedStatistics {
        Set<Kind> ordered = EnumSet.noneOf(Kind.class);
        ordered.addAll(kinds);
        kinds = Collections.unmodifiableSet(ordered);
        columns = columns.stream().sorted().toList();
        expressions = List.copyOf(expressions);
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.STATISTICS, name);
    }

    @Override
    public Optional<ObjectAddress> owner() {
        return Optional.of(relation);
    }

    /** The relation's name. */
    public QualifiedName relationName() {
        return QualifiedName.of(relation.schema(), relation.name());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(relation);
    }

    @Override
    public ExtendedStatistics withComment(Optional<String> other) {
        return new ExtendedStatistics(name, relation, kinds, columns, expressions, target, other);
    }

    @Override
    public ExtendedStatistics renamed(NewNames names) {
        QualifiedName old = relationName();
        return new ExtendedStatistics(
                names.name(DefinitionKind.STATISTICS, name),
                names.address(relation),
                kinds,
                columns.stream().map(each -> names.column(old, each)).toList(),
                expressions.stream().map(each -> names.text(old, each)).toList(),
                target,
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return expressions;
    }
}
