package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What named queries say for values of our own choice: that shows what their results are, and where their parameters go. */
public final class QueryForms {

    private final NamedQueries queries;
    private final ParameterValues values;
    private final WholeQueries whole;

    /** The queries of a schema, all of which can be read. */
    public QueryForms(SchemaModel schema) {
        Vocabulary vocabulary = new Vocabulary(schema);
        this.queries = new NamedQueries(vocabulary, Set.of());
        this.values = new ParameterValues(vocabulary);
        this.whole = new WholeQueries(vocabulary, values);
    }

    /** A value for a parameter. */
    public enum Sample {
        FIRST,
        /** Another one, where the type has two. */
        SECOND,
        /** No value: null. */
        NONE
    }

    /** A sample of a parameter's type; empty for null. */
    public Optional<Object> sample(ClientField parameter, Sample which) {
        return switch (which) {
            case FIRST -> Optional.of(values.sample(parameter, false));
            case SECOND -> Optional.of(values.sample(parameter, true));
            case NONE -> Optional.empty();
        };
    }

    /**
     * What a query says.
     *
     * @param samples by the names of parameters; all others have the first one
     * @return empty where the builder does not take these values, or the query is wrong whatever they are
     */
    public Optional<Statement> statement(ClientQuery query, Map<String, Sample> samples) {
        Map<String, Optional<Object>> locals = new LinkedHashMap<>();
        for (ClientField each : query.parameters()) {
            locals.put(each.name(), sample(each, samples.getOrDefault(each.name(), Sample.FIRST)));
        }
        try {
            queries.sampled(query);
            return Optional.of(queries.statement(query, locals));
        } catch (ExpressionFault fault) {
            return Optional.empty();
        }
    }

    /**
     * The value of a parameter where none is given; empty where it has none. Values of enums are
     * {@link dev.pgorm.query.model.SqlEnum}s.
     */
    public Optional<Object> defaultValue(ClientField parameter) {
        return values.ofDefault(parameter);
    }

    /**
     * The expression of a query in which no other named query is called: what those say stands in their place.
     *
     * @throws IllegalArgumentException where a default of one of those cannot be written as an expression
     */
    public Node expression(ClientQuery query) {
        return whole.expression(query);
    }
}
