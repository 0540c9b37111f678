package dev.pgorm.exec;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Related rows as one value of a table: JSON, from values as the server prints them. */
final class RelatedJson {

    private final StringBuilder json = new StringBuilder();

    private RelatedJson() {}

    /** The text of a record, of a list of them, or null. */
    static @Nullable String of(@Nullable Object value, Inclusion inclusion) {
        if (value == null) {
            return null;
        }
        RelatedJson writer = new RelatedJson();
        writer.related(value, inclusion);
        return writer.json.toString();
    }

    private void related(@Nullable Object value, Inclusion inclusion) {
        switch (value) {
            case null -> json.append("null");
            case QueryRecord record -> record(record, inclusion);
            case List<?> records -> {
                json.append('[');
                for (int i = 0; i < records.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    related(records.get(i), inclusion);
                }
                json.append(']');
            }
            default -> throw new IllegalStateException("a relation gives records, not " + value.getClass());
        }
    }

    private void record(QueryRecord record, Inclusion inclusion) {
        json.append('{');
        String between = "";
        for (Output output : inclusion.outputs()) {
            json.append(between);
            json.append(JsonText.quoted(output.name())).append(':');
            scalar(record.get(output.name()), QueryExecution.column(output));
            between = ",";
        }
        for (Inclusion nested : inclusion.nested()) {
            json.append(between);
            json.append(JsonText.quoted(nested.link().name())).append(':');
            related(record.get(nested.link().name()), nested);
            between = ",";
        }
        json.append('}');
    }

    private void scalar(@Nullable Object value, ResultColumn column) {
        if (value == null) {
            json.append("null");
        } else {
            JsonText.appendValue(json, value.toString(), column);
        }
    }
}
