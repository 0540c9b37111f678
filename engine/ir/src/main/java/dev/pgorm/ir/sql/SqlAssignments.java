package dev.pgorm.ir.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of {@code name = value, …} as the catalogs keep them in one text. */
public final class SqlAssignments {

    private SqlAssignments() {}

    /**
     * Takes a list apart.
     *
     * @param text as a server printed it
     * @return the values as SQL by their names, in the list's order
     * @throws IllegalArgumentException where the text is no such list
     */
    public static Map<Identifier, SqlExpr> split(String text) {
        List<SqlToken> tokens = SqlToken.split(text).stream()
                .filter(each -> each.kind() != SqlToken.Kind.SPACE)
                .toList();
        Map<Identifier, SqlExpr> values = new LinkedHashMap<>();
        int position = 0;
        while (position < tokens.size()) {
            if (position + 2 >= tokens.size()
                    || !tokens.get(position).isName()
                    || !tokens.get(position + 1).text().equals("=")) {
                throw new IllegalArgumentException("not a list of options: " + text);
            }
            Identifier name = Identifier.of(tokens.get(position).name());
            position += 2;
            StringBuilder value = new StringBuilder();
            while (position < tokens.size() && !tokens.get(position).text().equals(",")) {
                value.append(tokens.get(position).text());
                position++;
            }
            values.put(name, SqlExpr.canonical(value.toString()));
            position++;
        }
        return Collections.unmodifiableMap(values);
    }
}
