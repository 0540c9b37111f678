package dev.pgorm.workspace.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code .env} file beside a schema: {@code NAME=value}, with quotes, comments and {@code export} as usual. */
public final class EnvironmentFile {

    private EnvironmentFile() {}

    /** The variables of a text; lines that set none are passed over. */
    public static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("export ")) {
                line = line.substring(7).stripLeading();
            }
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                variables.put(
                        line.substring(0, equals).strip(),
                        value(line.substring(equals + 1).strip()));
            }
        }
        return Map.copyOf(variables);
    }

    private static String value(String text) {
        if (text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'' || text.charAt(0) == '`')) {
            int close = text.indexOf(text.charAt(0), 1);
            if (close > 0) {
                String inside = text.substring(1, close);
                return text.charAt(0) == '"' ? inside.replace("\\n", "\n") : inside;
            }
        }
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
