package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.QueryDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of queries: each once. */
final class QueryNames {

    private final Findings findings;

    QueryNames(Findings findings) {
        this.findings = findings;
    }

    void check(List<QueryDeclaration> queries) {
        Map<String, QueryDeclaration> byName = new HashMap<>();
        for (QueryDeclaration query : queries) {
            QueryDeclaration first = byName.putIfAbsent(query.name(), query);
            if (first != null) {
                findings.add(Diagnostics.builder(AdditionCode.QUERY_TWICE)
                        .at(query.span())
                        .with("name", query.name())
                        .label(first.span(), "first"));
            }
        }
    }
}
