package dev.pgorm.expression.check;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.parse.TextPlaces;
import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.query.DeleteFrom;
import dev.pgorm.query.Executable;
import dev.pgorm.query.NestedUpdateOf;
import dev.pgorm.query.Statement;
import dev.pgorm.query.UpdateOf;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.plan.UnjoinableRow;
import dev.pgorm.query.render.UnknownSource;
import dev.pgorm.query.render.UnorderableResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads expressions of Java that say queries. */
public final class ExpressionReader {

    private final Vocabulary vocabulary;

    /** A reader that knows the names of a schema. */
    public ExpressionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What an expression says: a statement, or SQL with values.
     *
     * @throws ExpressionFault where it says none
     */
    public Executable read(String text) {
        ContextCalls.Start start = start(text);
        settings(start);
        Node node = start.query();
        Optional<Node.Call> sql = SqlCall.in(node);
        if (sql.isPresent()) {
            return SqlCall.said(text, sql.get(), new Interpreter(vocabulary).arguments(sql.get()));
        }
        return statement(new Interpreter(vocabulary).value(node), node);
    }

    /**
     * What is set for the transaction in which an expression runs, by {@code db.with(app.userId(…))} at its beginning.
     *
     * @return in order; none where nothing is said
     * @throws ExpressionFault where something else stands there
     */
    public List<Setting> settings(String text) {
        return settings(start(text));
    }

    /**
     * An expression without what it sets for its transaction.
     *
     * @throws ExpressionFault where it cannot be read
     */
    public String withoutSettings(String text) {
        int end = start(text).end();
        return end == 0 ? text : "db" + text.substring(end);
    }

    private List<Setting> settings(ContextCalls.Start start) {
        return start.settings().stream()
                .map(each -> ContextCalls.setting(new Interpreter(vocabulary).value(each), each))
                .toList();
    }

    private ContextCalls.Start start(String text) {
        Node whole = ExpressionParser.parse(text);
        return ContextCalls.start(ExplainEnd.of(whole).map(ExplainEnd::query).orElse(whole), vocabulary);
    }

    /**
     * Where a place of the SQL in {@code db.sql("…")} stands in the expression.
     *
     * @param expression which says SQL with values
     * @param offset in the SQL
     * @return empty where the SQL has escapes
     */
    public static OptionalInt placeOfSql(String expression, int offset) {
        Node whole = ExpressionParser.parse(expression);
        return SqlCall.within(ExplainEnd.of(whole).map(ExplainEnd::query).orElse(whole)).stream()
                .map(call -> call.arguments().get(0))
                .filter(Node.Literal.class::isInstance)
                .map(each -> TextPlaces.inExpression(expression, each.span(), offset))
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    /**
     * What an expression asks about the plan of its statement, by {@code .explain(…)} at its end.
     *
     * @return empty where it shall run and give rows
     * @throws ExpressionFault where it asks for something that there is not
     */
    public static Optional<Set<ExplainOption>> explained(String text) {
        return ExplainEnd.of(ExpressionParser.parse(text)).map(ExplainEnd::options);
    }

    /**
     * The statement that a value is.
     *
     * @throws ExpressionFault where it is none
     */
    static Statement statement(Optional<Object> value, Node node) {
        return switch (value.orElse("")) {
            case Statement statement -> written(statement, node);
            case UpdateOf<?> ignored ->
                throw new ExpressionFault(ExpressionCode.WITHOUT_ROWS.at(node.span(), ROWS, "update"));
            case NestedUpdateOf<?> ignored ->
                throw new ExpressionFault(ExpressionCode.WITHOUT_ROWS.at(
                        node.span(), Optional.of("add .where(…), which says the row"), "update"));
            case DeleteFrom<?> ignored ->
                throw new ExpressionFault(ExpressionCode.WITHOUT_ROWS.at(node.span(), ROWS, "delete"));
            default ->
                throw new ExpressionFault(ExpressionCode.NO_QUERY.at(
                        node.span(),
                        Optional.of("a query begins with from(…), insert(…), update(…), delete(…) or merge(…)"),
                        Describe.value(value)));
        };
    }

    private static final Optional<String> ROWS = Optional.of("add .where(…), or .all() for every row");

    /** What only the whole query shows: columns of tables that it does not read. */
    private static Statement written(Statement statement, Node node) {
        try {
            statement.sql();
            return statement;
        } catch (UnknownSource | UnorderableResult | UnjoinableRow e) {
            throw new ExpressionFault(ExpressionCode.REFUSED.at(
                    node.span(),
                    Character.toUpperCase(String.valueOf(e.getMessage()).charAt(0))
                            + String.valueOf(e.getMessage()).substring(1) + "."));
        }
    }
}
