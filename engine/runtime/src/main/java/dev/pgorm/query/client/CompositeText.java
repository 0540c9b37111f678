package dev.pgorm.query.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of composite values (documentation, "Composite Type Input and Output Syntax"). */
final class CompositeText {

    private CompositeText() {}

    /** The texts of the fields; null where one has no value. */
    static List<@Nullable String> read(String text) {
        if (text.length() < 2 || text.charAt(0) != '(' || text.charAt(text.length() - 1) != ')') {
            throw new IllegalArgumentException(text + " is no composite value");
        }
        List<@Nullable String> fields = new ArrayList<>();
        int end = text.length() - 1;
        int position = 1;
        while (true) {
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            boolean inside = false;
            while (position < end && (inside || text.charAt(position) != ',')) {
                char c = text.charAt(position++);
                if (c == '\\' && position < end) {
                    field.append(text.charAt(position++));
                } else if (c != '"') {
                    field.append(c);
                } else if (inside && position < end && text.charAt(position) == '"') {
                    field.append('"');
                    position++;
                } else {
                    inside = !inside;
                    quoted = true;
                }
            }
            fields.add(field.isEmpty() && !quoted ? null : field.toString());
            if (position == end) {
                return fields;
            }
            position++;
        }
    }

    /** A field between quotes. */
    static void quote(String value, StringBuilder target) {
        target.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                target.append('\\');
            }
            target.append(c);
        }
        target.append('"');
    }
}
