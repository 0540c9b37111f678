package dev.pgorm.generate.query;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Write;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what named queries give. */
public final class NamedQueryReader {

    private final QueryForms forms;
    private final Nullability nullability;

    /** The queries of a schema. */
    public NamedQueryReader(ClientSchema schema, QueryForms forms) {
        this.forms = forms;
        this.nullability = new Nullability(schema);
    }

    /**
     * What a query gives.
     *
     * @throws NotInClient where no client can tell
     */
    public NamedQuery read(ClientQuery query) throws NotInClient {
        Statement statement = forms.statement(query, Map.of())
                .orElseThrow(() -> new NotInClient("it cannot be read; pgorm check says why"));
        boolean narrowed = isNarrowed(forms.expression(query));
        QueryResult result = switch (statement) {
            case Select<?> select -> selected(select, narrowed);
            case Write<?> write -> written(write, narrowed);
        };
        return new NamedQuery(query, statement, result);
    }

    /** The columns of a statement's result. */
    public List<ResultColumn> columns(Statement statement) {
        return switch (statement.command()) {
            case Selection selection -> columns(selection.outputs(), united(selection));
            case Insertion insertion -> columns(insertion.outputs());
            case Update update -> columns(update.outputs());
            case Deletion deletion -> columns(deletion.outputs());
            case Merging merging -> columns(merging.outputs());
            case NestedWriting writing -> columns(NestedStatement.rowOutputs(writing));
        };
    }

    /** What each row of a relation's rows gives. */
    List<ResultColumn> columns(List<Output> outputs) {
        return columns(outputs, List.of());
    }

    /** A selection and those that are united with it. */
    private static List<Selection> united(Selection selection) {
        List<Selection> all = new ArrayList<>();
        all.add(selection);
        selection.combinations().forEach(each -> all.addAll(united(each.selection())));
        return all;
    }

    private QueryResult selected(Select<?> select, boolean narrowed) throws NotInClient {
        Selection selection = select.query().selection();
        return narrowed
                ? values(selection, select.query().inclusions())
                : new QueryResult.Rows(
                        model(selection.from()), !select.query().inclusions().isEmpty());
    }

    private QueryResult written(Write<?> write, boolean narrowed) throws NotInClient {
        Source table = written(write.command());
        List<Output> outputs = write.command() instanceof NestedWriting nested
                ? NestedStatement.rowOutputs(nested)
                : write.command().outputs();
        if (outputs.isEmpty()) {
            return new QueryResult.Nothing(model(table));
        }
        return narrowed
                ? new QueryResult.Values(columns(outputs), List.of())
                : new QueryResult.Rows(model(table), false);
    }

    private static Source written(Command command) {
        return switch (command) {
            case Insertion insertion -> insertion.into();
            case Update update -> update.table();
            case Deletion deletion -> deletion.table();
            case Merging merging -> merging.into();
            case NestedWriting nested -> written(NestedStatement.row(nested).command());
            case Selection present -> present.from(); // a row that stays as it is while related ones change
        };
    }

    private QueryResult.Values values(Selection selection, List<Inclusion> inclusions) throws NotInClient {
        List<ResultRelation> relations = new ArrayList<>();
        for (Inclusion each : inclusions) {
            relations.add(relation(selection.from(), each));
        }
        return new QueryResult.Values(columns(selection.outputs(), united(selection)), relations);
    }

    private ResultRelation relation(Source owner, Inclusion inclusion) throws NotInClient {
        Optional<QueryResult.Values> values = Optional.empty();
        if (inclusion.narrowed()) {
            List<ResultRelation> nested = new ArrayList<>();
            for (Inclusion each : inclusion.nested()) {
                nested.add(relation(inclusion.target(), each));
            }
            values = Optional.of(new QueryResult.Values(columns(inclusion.outputs()), nested));
        }
        return new ResultRelation(
                inclusion.link().name(),
                inclusion.link().many(),
                model(inclusion.target()),
                nullability.model(owner).map(ClientModel::variable),
                values);
    }

    /** What selections that are united give, the first one with these outputs; where there is no selection, it is of a table's rows. */
    private List<ResultColumn> columns(List<Output> outputs, List<Selection> selections) {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            int place = i;
            Term term = outputs.get(i).term();
            boolean nullable = selections.isEmpty()
                    ? nullability.mayBeNull(term)
                    : selections.stream()
                            .anyMatch(each -> nullability.mayBeNull(
                                    each.outputs().get(place).term(), each));
            columns.add(new ResultColumn(
                    outputs.get(i).name(),
                    term.type(),
                    term instanceof Term.Column column ? nullability.field(column) : Optional.empty(),
                    nullable));
        }
        return columns;
    }

    private ClientModel model(Source source) throws NotInClient {
        return nullability
                .model(source)
                .orElseThrow(() -> new NotInClient("it gives whole rows of "
                        + source.name().value() + ", which is no model; select(…) names values"));
    }

    /** Whether the expression says which values it wants. */
    private static boolean isNarrowed(Node expression) {
        for (Node each = expression;
                each instanceof Node.Call call && call.target().isPresent(); ) {
            if (call.name().equals("select")
                    || (call.name().equals("returning") && !call.arguments().isEmpty())) {
                return true;
            }
            each = call.target().get();
        }
        return false;
    }
}
