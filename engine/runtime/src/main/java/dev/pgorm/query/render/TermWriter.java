package dev.pgorm.query.render;

import dev.pgorm.query.model.Binding;
import dev.pgorm.query.model.Frame;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.List;

/** Writes values, with no more parentheses than are needed. */
final class TermWriter {

    private final Writer writer;
    private final Scope scope;

    TermWriter(Writer writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
    }

    void write(Term term) {
        switch (term) {
            case Term.Column column -> column(column, scope);
            case Term.Outer outer ->
                column(
                        outer.column(),
                        scope.outer().orElseThrow(() -> new IllegalStateException("nothing encloses the query")));
            case Term.Parameter parameter -> writer.parameter(parameter);
            case Term.Constant constant -> writer.sql(constant.sql());
            case Term.Infix infix -> infix(infix);
            case Term.Test test -> {
                operand(test.operand(), Binding.IS + 1);
                writer.sql(test.sql());
            }
            case Term.Between between -> {
                operand(between.operand(), Binding.LIKE + 1);
                writer.sql(" BETWEEN ");
                operand(between.low(), Binding.LIKE + 1);
                writer.sql(" AND ");
                operand(between.high(), Binding.LIKE + 1);
            }
            case Term.Quantified quantified -> {
                operand(quantified.left(), Binding.COMPARISON + 1);
                writer.sql(quantified.operator().sql());
                writer.sql(quantified.quantifier() == Term.Quantifier.ANY ? "ANY (" : "ALL (");
                write(quantified.array());
                writer.sql(")");
            }
            case Term.Junction junction -> junction(junction);
            case Term.Negation negation -> {
                writer.sql("NOT ");
                operand(negation.operand(), Binding.NOT);
            }
            case Term.SearchNegation negation -> {
                writer.sql("!! ");
                operand(negation.operand(), Binding.OTHER + 1);
            }
            case Term.Minus minus -> {
                writer.sql("- ");
                operand(minus.operand(), Binding.SIGN + 1);
            }
            case Term.Call call -> call(call);
            case Term.Aggregate aggregate -> aggregate(aggregate);
            case Term.Windowed windowed -> windowed(windowed);
            case Term.Choice choice -> choice(choice);
            case Term.Extract extract -> {
                writer.sql("EXTRACT(" + extract.part() + " FROM ");
                write(extract.operand());
                writer.sql(")");
            }
            case Term.Element element -> {
                writer.sql("(");
                write(element.array());
                writer.sql(")[");
                write(element.index());
                writer.sql("]");
            }
            case Term.Cast cast -> {
                writer.sql("CAST(");
                write(cast.operand());
                writer.sql(" AS ").sql().serverText(cast.type().sql());
                writer.sql(")");
            }
            case Term.Exists exists -> {
                writer.sql("EXISTS ");
                nested(exists.selection());
            }
            case Term.InSelection in -> {
                operand(in.operand(), Binding.LIKE + 1);
                writer.sql(" IN ");
                nested(in.selection());
            }
            case Term.InList in -> {
                operand(in.operand(), Binding.LIKE + 1);
                writer.sql(" IN ");
                parenthesised(in.elements());
            }
            case Term.Row row -> parenthesised(row.parts());
            case Term.Scalar scalar -> nested(scalar.selection());
            case Term.Excluded excluded -> writer.sql("excluded.").sql().identifier(excluded.name());
        }
    }

    /** Values with commas between them. */
    void list(List<Term> terms) {
        for (int i = 0; i < terms.size(); i++) {
            writer.sql(i == 0 ? "" : ", ");
            write(terms.get(i));
        }
    }

    /** The keys of an {@code ORDER BY}. */
    void orderings(List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            writer.sql(i == 0 ? "" : ", ");
            write(orderings.get(i).term());
            direction(writer, orderings.get(i));
        }
    }

    /** Which way a key goes, and where nulls come, unless that goes without saying. */
    static void direction(Writer writer, Ordering ordering) {
        writer.sql(ordering.direction() == Ordering.Direction.DESCENDING ? " DESC" : "");
        writer.sql(
                switch (ordering.nulls()) {
                    case DEFAULT -> "";
                    case FIRST -> " NULLS FIRST";
                    case LAST -> " NULLS LAST";
                });
    }

    /** Conditions of which all hold, behind a word; nothing where there are none. */
    void conditions(String word, List<Term> conditions) {
        if (!conditions.isEmpty()) {
            writer.sql(word);
            write(new Term.Junction(Term.Junction.Kind.AND, conditions));
        }
    }

    private void column(Term.Column column, Scope from) {
        if (column.source() instanceof Source.Relation relation
                && from.known(relation).isEmpty()) {
            Source.Way way = relation.way().orElse(null);
            if (way instanceof Source.Fields fields) {
                writer.sql("(");
                column(fields.column(), from);
                writer.sql(").").sql().identifier(column.name());
                return;
            }
            if (way instanceof Source.Path path) {
                writer.sql("(");
                new SelectionWriter(writer, from).write(Paths.alone(relation, path, column));
                writer.sql(")");
                return;
            }
        }
        writer.sql().identifier(from.nameOf(column.source())).sql(".").identifier(column.name());
    }

    /** The left side may bind as closely where the operator goes from left to right; a comparison goes neither way. */
    private void infix(Term.Infix infix) {
        int binding = infix.binding();
        boolean chains = binding > Binding.LIKE;
        operand(infix.left(), chains ? binding : binding + 1);
        Operator operator = infix.operator();
        if (infix.schema().isPresent()) {
            writer.sql(" OPERATOR(").sql().identifier(infix.schema().get());
            writer.sql("." + operator.sql().strip() + ") ");
        } else {
            writer.sql(operator.sql());
        }
        operand(infix.right(), binding + 1);
    }

    private void junction(Term.Junction junction) {
        boolean and = junction.kind() == Term.Junction.Kind.AND;
        if (junction.operands().isEmpty()) {
            writer.sql(and ? "TRUE" : "FALSE");
            return;
        }
        if (junction.operands().size() == 1) {
            write(junction.operands().get(0));
            return;
        }
        for (int i = 0; i < junction.operands().size(); i++) {
            writer.sql(i == 0 ? "" : and ? " AND " : " OR ");
            operand(junction.operands().get(i), (and ? Binding.AND : Binding.OR) + 1);
        }
    }

    private void call(Term.Call call) {
        call.schema().ifPresent(schema -> writer.sql().identifier(schema).sql("."));
        writer.sql(call.function());
        parenthesised(call.arguments());
    }

    private void parenthesised(List<Term> terms) {
        writer.sql("(");
        list(terms);
        writer.sql(")");
    }

    private void aggregate(Term.Aggregate aggregate) {
        aggregate.schema().ifPresent(schema -> writer.sql().identifier(schema).sql("."));
        writer.sql(aggregate.function()).sql("(");
        writer.sql(aggregate.distinct() ? "DISTINCT " : "");
        writer.sql(aggregate.arguments().isEmpty() ? "*" : "");
        list(aggregate.arguments());
        if (!aggregate.order().isEmpty()) {
            writer.sql(aggregate.orderedSet() ? ") WITHIN GROUP (ORDER BY " : " ORDER BY ");
            orderings(aggregate.order());
        }
        writer.sql(")");
        if (aggregate.filter().isPresent()) {
            writer.sql(" FILTER (WHERE ");
            write(aggregate.filter().get());
            writer.sql(")");
        }
    }

    private void windowed(Term.Windowed windowed) {
        write(windowed.function());
        writer.sql(" OVER (");
        if (!windowed.partitionBy().isEmpty()) {
            writer.sql("PARTITION BY ");
            list(windowed.partitionBy());
        }
        if (!windowed.orderBy().isEmpty()) {
            writer.sql(windowed.partitionBy().isEmpty() ? "ORDER BY " : " ORDER BY ");
            orderings(windowed.orderBy());
        }
        if (windowed.frame().isPresent()) {
            boolean first =
                    windowed.partitionBy().isEmpty() && windowed.orderBy().isEmpty();
            Frame frame = windowed.frame().get();
            writer.sql(first ? "" : " ").sql(frame.kind().name()).sql(" BETWEEN ");
            edge(frame.from());
            writer.sql(" AND ");
            edge(frame.to());
        }
        writer.sql(")");
    }

    private void edge(Frame.Edge edge) {
        edge.offset().ifPresent(this::write);
        writer.sql(edge.side().sql());
    }

    private void choice(Term.Choice choice) {
        writer.sql("CASE");
        for (Term.Choice.Arm each : choice.arms()) {
            writer.sql(" WHEN ");
            write(each.condition());
            writer.sql(" THEN ");
            write(each.value());
        }
        choice.otherwise().ifPresent(each -> {
            writer.sql(" ELSE ");
            write(each);
        });
        writer.sql(" END");
    }

    private void nested(Selection selection) {
        writer.sql("(");
        new SelectionWriter(writer, scope).write(selection);
        writer.sql(")");
    }

    private void operand(Term term, int least) {
        if (binding(term) >= least) {
            write(term);
            return;
        }
        writer.sql("(");
        write(term);
        writer.sql(")");
    }

    private static int binding(Term term) {
        return switch (term) {
            case Term.Infix infix -> infix.binding();
            case Term.Test ignored -> Binding.IS;
            case Term.Between ignored -> Binding.LIKE;
            case Term.InSelection ignored -> Binding.LIKE;
            case Term.InList ignored -> Binding.LIKE;
            case Term.Quantified ignored -> Binding.COMPARISON;
            case Term.Junction junction ->
                junction.operands().isEmpty()
                        ? Binding.WHOLE
                        : junction.operands().size() == 1
                                ? binding(junction.operands().get(0))
                                : junction.kind() == Term.Junction.Kind.AND ? Binding.AND : Binding.OR;
            case Term.Negation ignored -> Binding.NOT;
            case Term.SearchNegation ignored -> Binding.OTHER;
            case Term.Minus ignored -> Binding.SIGN;
            case Term.Column ignored -> Binding.WHOLE;
            case Term.Outer ignored -> Binding.WHOLE;
            case Term.Parameter ignored -> Binding.WHOLE;
            case Term.Constant ignored -> Binding.WHOLE;
            case Term.Call ignored -> Binding.WHOLE;
            case Term.Aggregate ignored -> Binding.WHOLE;
            case Term.Windowed ignored -> Binding.WHOLE;
            case Term.Choice ignored -> Binding.WHOLE;
            case Term.Extract ignored -> Binding.WHOLE;
            case Term.Element ignored -> Binding.WHOLE;
            case Term.Cast ignored -> Binding.WHOLE;
            case Term.Exists ignored -> Binding.WHOLE;
            case Term.Scalar ignored -> Binding.WHOLE;
            case Term.Row ignored -> Binding.WHOLE;
            case Term.Excluded ignored -> Binding.WHOLE;
        };
    }
}
