package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in a query. SQL text in it is fixed: names are {@link Identifier}s, and what users give is a {@link Parameter}. */
public sealed interface Term {

    /** The type of its value. */
    ValueType type();

    /** What stands beside an operator that compares: the value, or as what the server has the operator for. Values beside the text are that. */
    static Term compared(Term term) {
        return term.type().overDomain() && !(term instanceof Parameter || term instanceof Cast)
                ? new Cast(term, term.type().itself())
                : term;
    }

    /** A column of a source. */
    record Column(Source source, Identifier name, ValueType type) implements Term {

        /** Whether a term is this column, also where it has another class in Java. */
        public boolean isReadBy(Term term) {
            return term instanceof Column other && name.equals(other.name) && source.equals(other.source);
        }
    }

    /** A column of an enclosing query's source, where the query itself reads the same one. */
    record Outer(Column column) implements Term {
        @Override
        public ValueType type() {
            return column.type();
        }
    }

    /**
     * A value that is sent beside the text.
     *
     * @param value the value; null is NULL
     */
    record Parameter(@Nullable Object value, ValueType type) implements Term {}

    /** A key word that is a value, such as {@code TRUE} or {@code current_timestamp}. */
    record Constant(String sql, ValueType type) implements Term {}

    /**
     * Two values and what is between them.
     *
     * @param schema where the operator of an extension is; empty for those that the search path finds
     */
    record Infix(Optional<Identifier> schema, Term left, Operator operator, Term right, ValueType type)
            implements Term {

        /** With an operator that the search path finds. */
        public Infix(Term left, Operator operator, Term right, ValueType type) {
            this(Optional.empty(), left, operator, right, type);
        }

        /** A comparison of two values. */
        public static Term comparing(Term left, Operator operator, Term right) {
            return new Infix(compared(left), operator, compared(right), ValueType.BOOLEAN);
        }

        /** Two values that are equal. */
        public static Term equal(Term left, Term right) {
            return comparing(left, Operator.EQUAL, right);
        }

        /** How closely it binds: with a schema all operators bind alike. */
        public int binding() {
            return schema.isPresent() ? Binding.OTHER : operator.binding();
        }
    }

    /** What stands behind a value: {@code IS NULL} and the like, which binds as {@code IS} does. */
    record Test(Term operand, String sql) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code a BETWEEN b AND c}. */
    record Between(Term operand, Term low, Term high) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /**
     * A value beside all elements of an array: {@code a = ANY (b)}, {@code a <> ALL (b)}.
     *
     * @param quantifier {@code ANY} or {@code ALL}
     */
    record Quantified(Term left, Operator operator, Quantifier quantifier, Term array) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** Over how many elements a comparison holds. */
    enum Quantifier {
        ANY,
        ALL
    }

    /** All of them, or one of them, hold; of none, {@code AND} is true and {@code OR} is false. */
    record Junction(Kind kind, List<Term> operands) implements Term {
        public Junction {
            operands = List.copyOf(operands);
        }

        /** How conditions are put together. */
        public enum Kind {
            AND,
            OR
        }

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code NOT a}. */
    record Negation(Term operand) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code !! a}: a text search query that holds where another one does not. */
    record SearchNegation(Term operand) implements Term {
        @Override
        public ValueType type() {
            return operand.type();
        }
    }

    /** {@code -a}. */
    record Minus(Term operand) implements Term {
        @Override
        public ValueType type() {
            return operand.type();
        }
    }

    /**
     * A call of a function of PostgreSQL.
     *
     * @param schema where the function of an extension is; empty for those that the search path finds
     * @param function its name, one of ours to choose
     */
    record Call(Optional<Identifier> schema, String function, List<Term> arguments, ValueType type) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Of a function that the search path finds. */
        public Call(String function, List<Term> arguments, ValueType type) {
            this(Optional.empty(), function, arguments, type);
        }
    }

    /**
     * An aggregate.
     *
     * @param schema where the aggregate of an extension is; empty for those that the search path finds
     * @param function its name
     * @param arguments none for {@code count(*)}
     * @param distinct whether equal values count once
     * @param order in which order it takes the values
     * @param orderedSet whether the order is what it is about, and stands behind {@code WITHIN GROUP} (documentation, "Ordered-Set Aggregate Functions")
     * @param filter which rows count
     */
    record Aggregate(
            Optional<Identifier> schema,
            String function,
            List<Term> arguments,
            boolean distinct,
            List<Ordering> order,
            boolean orderedSet,
            Optional<Term> filter,
            ValueType type)
            implements Term {
        public Aggregate {
            arguments = List.copyOf(arguments);
            order = List.copyOf(order);
        }

        /** Of all values, in no order. */
        public Aggregate(String function, List<Term> arguments, ValueType type) {
            this(Optional.empty(), function, arguments, false, List.of(), false, Optional.empty(), type);
        }
    }

    /**
     * A function over the rows around a row.
     *
     * @param frame which of the partition's rows it sees; empty = from the first one to those that are level with the row
     */
    record Windowed(Term function, List<Term> partitionBy, List<Ordering> orderBy, Optional<Frame> frame)
            implements Term {
        public Windowed {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }

        @Override
        public ValueType type() {
            return function.type();
        }
    }

    /**
     * {@code CASE WHEN a THEN b … ELSE c END}: the value of the first arm whose condition holds.
     *
     * @param otherwise the value where none does; empty is NULL
     */
    record Choice(List<Arm> arms, Optional<Term> otherwise, ValueType type) implements Term {
        public Choice {
            arms = List.copyOf(arms);
        }

        /** What one condition leads to. */
        public record Arm(Term condition, Term value) {}
    }

    /**
     * {@code EXTRACT(YEAR FROM a)}.
     *
     * @param part one of PostgreSQL's names of parts
     */
    record Extract(String part, Term operand) implements Term {
        @Override
        public ValueType type() {
            return ValueType.NUMERIC;
        }
    }

    /** {@code a[b]}. */
    record Element(Term array, Term index, ValueType type) implements Term {}

    /** {@code CAST (a AS type)}. */
    record Cast(Term operand, ValueType type) implements Term {}

    /** {@code EXISTS (…)}. */
    record Exists(Selection selection) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code a IN (…)} with a query. */
    record InSelection(Term operand, Selection selection) implements Term {

        /** A value, or a row of values, among those of a query. */
        public static InSelection among(Term operand, Selection selection) {
            return new InSelection(compared(operand), selection.compared());
        }

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code a IN (b, c)} with at least one of them. */
    record InList(Term operand, List<Term> elements) implements Term {
        public InList {
            elements = List.copyOf(elements);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code (a, b)}: several values that are compared as one. */
    record Row(List<Term> parts) implements Term {

        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return ValueType.RECORD;
        }
    }

    /** The one value of a query. */
    record Scalar(Selection selection, ValueType type) implements Term {}

    /** {@code excluded.name}: what an insert would have written. */
    record Excluded(Identifier name, ValueType type) implements Term {}
}
