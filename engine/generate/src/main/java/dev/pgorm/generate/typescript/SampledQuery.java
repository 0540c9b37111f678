package dev.pgorm.generate.typescript;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.check.QueryForms.Sample;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A named query for a value of each parameter, and once more for each parameter with another one.
 *
 * @param first what it says for the first values
 * @param changes in the order of the parameters
 */
record SampledQuery(Statement first, List<Changed> changes) {

    SampledQuery {
        changes = List.copyOf(changes);
    }

    /**
     * What it says with another value for one parameter.
     *
     * @param value the first value
     * @param otherValue the other one
     */
    record Changed(ClientField parameter, Object value, Object otherValue, Statement statement) {}

    /**
     * Reads a query.
     *
     * @throws NotInClient where it does not take the values
     */
    static SampledQuery of(QueryForms forms, ClientQuery query) throws NotInClient {
        List<Changed> changes = new ArrayList<>();
        for (ClientField each : query.parameters()) {
            changes.add(new Changed(
                    each,
                    forms.sample(each, Sample.FIRST).orElseThrow(),
                    forms.sample(each, Sample.SECOND).orElseThrow(),
                    statement(forms, query, Map.of(each.name(), Sample.SECOND))));
        }
        return new SampledQuery(statement(forms, query, Map.of()), changes);
    }

    private static Statement statement(QueryForms forms, ClientQuery query, Map<String, Sample> samples)
            throws NotInClient {
        return forms.statement(query, samples)
                .orElseThrow(() -> new NotInClient("it does not take all values of its parameters"));
    }
}
