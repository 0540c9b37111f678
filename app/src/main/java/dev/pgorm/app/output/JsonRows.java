package dev.pgorm.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.exec.JsonText;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.util.List;

/** Rows as members of a JSON document. */
public final class JsonRows {

    private JsonRows() {}

    /** Writes a row as an object, each value as what it is where JSON has it, else as the server's text. */
    public static void object(JsonGenerator json, List<ResultColumn> columns, Row row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            value(json, columns.get(i), row, i);
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, ResultColumn column, Row row, int index) throws IOException {
        if (row.isNull(index)) {
            json.writeNull();
            return;
        }
        String text = row.textOr(index, "");
        switch (column.category()) {
            case NUMBER -> {
                if (isJsonNumber(text)) {
                    json.writeNumber(text);
                } else {
                    json.writeString(text);
                }
            }
            case BOOLEAN -> json.writeBoolean(text.startsWith("t"));
            case JSON -> json.writeRawValue(text);
            case TEXT -> {
                StringBuilder value = new StringBuilder();
                JsonText.appendValue(value, text, column);
                json.writeRawValue(value.toString());
            }
            case TEMPORAL, BINARY, ARRAY -> json.writeString(text);
        }
    }

    /** {@code NaN} and {@code Infinity} are numbers for PostgreSQL only. */
    private static boolean isJsonNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }
}
