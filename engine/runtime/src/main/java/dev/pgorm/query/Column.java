package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A column of a table: what can be given a value.
 *
 * @param <T> what it holds
 */
public sealed interface Column<T>
        permits ConditionColumn,
                TextColumn,
                NumberColumn,
                TemporalColumn,
                JsonColumn,
                ArrayColumn,
                RangeColumn,
                TsVectorColumn,
                TsQueryColumn,
                VectorColumn,
                HalfVectorColumn,
                SparseVectorColumn,
                BitColumn,
                PlainColumn,
                CompositeColumn,
                UnorderedColumn,
                UnorderedArrayColumn,
                ExtensionColumn {

    /** The field's name in the schema. */
    String fieldName();

    /** The column's name in the database. */
    @Internal
    default Identifier columnName() {
        Term.Column column = (Term.Column) expression().term();
        if (column.source() instanceof Source.Relation table && table.way().isPresent()) {
            throw new IllegalArgumentException("a value is given to a column of the table itself, and not to "
                    + fieldName() + " of " + table.name().value());
        }
        return column.name();
    }

    /** The type of its values. */
    @Internal
    default ValueType valueType() {
        return expression().type();
    }

    /** The column as an expression, which every column is. */
    @Internal
    default Expression<?> expression() {
        return (Expression<?>) this;
    }
}
