package dev.pgorm.query.render;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.util.List;

/** Writes what a statement gives; names behind columns only where the column is called otherwise. */
final class OutputWriter {

    private final Writer writer;
    private final TermWriter terms;

    OutputWriter(Writer writer, TermWriter terms) {
        this.writer = writer;
        this.terms = terms;
    }

    void write(List<Output> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            Output each = outputs.get(i);
            writer.sql(i == 0 ? " " : ", ");
            terms.write(each.term());
            boolean sameName = each.term() instanceof Term.Column column
                    && column.name().value().equals(each.name());
            if (!sameName && !each.name().isEmpty()) {
                writer.sql(" AS ").sql().identifier(Identifier.of(each.name()));
            }
        }
    }
}
