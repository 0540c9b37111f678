package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with the named queries of a schema. */
public final class QueryFaults {

    private QueryFaults() {}

    /** The first fault of each query, at its place in the schema's text. */
    public static List<Diagnostic> of(Vocabulary vocabulary) {
        List<Diagnostic> faults = new ArrayList<>();
        NamedQueries queries = new NamedQueries(vocabulary, Set.of());
        for (ClientQuery each : vocabulary.queries().values()) {
            try {
                queries.sampled(each);
            } catch (ExpressionFault fault) {
                faults.add(inSchema(fault.diagnostic(), each));
            }
        }
        return faults;
    }

    private static Diagnostic inSchema(Diagnostic found, ClientQuery query) {
        Span body = query.declaration().bodySpan();
        Span place = found.span().end() == 0
                ? query.declaration().span()
                : new Span(
                        body.file(),
                        body.start() + found.span().start(),
                        Math.min(body.end(), body.start() + found.span().end()));
        return new Diagnostic(
                found.code(),
                found.name(),
                found.severity(),
                found.message(),
                place,
                found.labels(),
                found.help(),
                found.fix());
    }
}
