package dev.pgorm.exec;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import java.util.List;
import java.util.Locale;
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
            text(output.name());
            json.append(':');
            scalar(record.get(output.name()), output.term().type().family());
            between = ",";
        }
        for (Inclusion nested : inclusion.nested()) {
            json.append(between);
            text(nested.link().name());
            json.append(':');
            related(record.get(nested.link().name()), nested);
            between = ",";
        }
        json.append('}');
    }

    private void scalar(@Nullable Object value, Family family) {
        if (value == null) {
            json.append("null");
            return;
        }
        String text = value.toString();
        switch (family) {
            case BOOLEAN -> json.append(text.equals("t") || text.equals("true"));
            case JSON -> json.append(text);
            case INTEGER, DECIMAL, FLOAT -> {
                if (Character.isLetter(text.charAt(text.length() - 1))) {
                    text(text);
                } else {
                    json.append(text);
                }
            }
            case TEXT, DATE, TIME, TIMESTAMP, INSTANT, INTERVAL, UUID, BYTES, ENUM, ARRAY, RANGE, OTHER -> text(text);
        }
    }

    /** RFC 8259, section 7. */
    private void text(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
