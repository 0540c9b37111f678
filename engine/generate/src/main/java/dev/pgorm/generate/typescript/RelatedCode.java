package dev.pgorm.generate.typescript;

import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.ReadLevel;
import dev.pgorm.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code readRelated} is told of a query: its statement, what rows are, and the statements of the rows that belong to them. */
final class RelatedCode {

    private static final String STEP = "  ";

    private final SampledQuery query;
    private final Levels levels;
    private final Map<String, String> names;
    private final List<TracedValues> traced = new ArrayList<>();

    /** How a query is read. */
    @FunctionalInterface
    interface Levels {

        /**
         * How a query is read, of what it says for some values.
         *
         * @throws NotInClient where a row cannot have what it gives
         */
        ReadLevel of(Statement query) throws NotInClient;
    }

    /**
     * For one query.
     *
     * @param names what each parameter is called in the function
     */
    RelatedCode(SampledQuery query, Levels levels, Map<String, String> names) {
        this.query = query;
        this.levels = levels;
        this.names = names;
    }

    /** The arguments behind the connection, each with the comma behind it, and an end of line where the lists in them need it. */
    String arguments(String indentation) throws NotInClient {
        ReadLevel first = levels.of(query.first());
        TracedValues values = trace(List.of());
        return indentation + TypeScriptText.literal(values.sql()) + ",\n"
                + indentation + list(values.values()) + ",\n"
                + indentation + row(first.row(), List.of(), indentation) + ",\n";
    }

    /** The values of all its statements, once it is written. */
    List<TracedValues> traced() {
        return List.copyOf(traced);
    }

    private TracedValues trace(List<Integer> path) throws NotInClient {
        TracedValues values =
                TracedValues.of(query, each -> at(levels.of(each), path).selection(), names);
        traced.add(values);
        return values;
    }

    /** The statement that reads the relation at the end of a way. */
    private static ReadLevel at(ReadLevel root, List<Integer> path) {
        ReadLevel level = root;
        ReadLevel.Row row = root.row();
        for (int each : path) {
            ReadLevel.Part part = row.related().get(each);
            row = part.row();
            level = part instanceof ReadLevel.Separate separate ? separate.level() : level;
        }
        return level;
    }

    private String row(ReadLevel.Row row, List<Integer> path, String indentation) throws NotInClient {
        String inner = indentation + STEP;
        StringBuilder code = new StringBuilder("{\n")
                .append(inner)
                .append("values: ")
                .append(list(row.values().stream().map(RelatedCode::value).toList()))
                .append(",\n")
                .append(inner);
        if (row.related().isEmpty()) {
            code.append("related: [],\n");
        } else {
            code.append("related: [\n");
            for (int i = 0; i < row.related().size(); i++) {
                List<Integer> further = new ArrayList<>(path);
                further.add(i);
                code.append(part(row.related().get(i), further, inner + STEP));
            }
            code.append(inner).append("],\n");
        }
        return code.append(indentation).append("}").toString();
    }

    private static String value(ReadLevel.Member member) {
        String name = member.column().name();
        return member.place().equals(name)
                ? TypeScriptText.literal(name)
                : TypeScriptText.literals(List.of(name, member.place()));
    }

    private String part(ReadLevel.Part part, List<Integer> path, String indentation) throws NotInClient {
        String inner = indentation + STEP;
        StringBuilder code = new StringBuilder(indentation).append("{\n");
        member(code, inner, "name", TypeScriptText.literal(part.name()));
        switch (part) {
            case ReadLevel.Joined joined -> member(code, inner, "presence", TypeScriptText.literal(joined.presence()));
            case ReadLevel.Separate separate -> {
                TracedValues values = trace(path);
                member(code, inner, "many", String.valueOf(separate.many()));
                member(code, inner, "keys", TypeScriptText.literals(separate.keys()));
                member(code, inner, "owner", TypeScriptText.literal(separate.owner()));
                member(code, inner, "byPlace", String.valueOf(separate.byPlace()));
                member(code, inner, "text", TypeScriptText.literal(values.sql()));
                member(code, inner, "sent", "(" + TracedValues.KEYS + ") => " + list(values.values()));
            }
        }
        member(code, inner, "row", row(part.row(), path, inner));
        return code.append(indentation).append("},\n").toString();
    }

    private static void member(StringBuilder code, String indentation, String name, String value) {
        code.append(indentation).append(name).append(": ").append(value).append(",\n");
    }

    private static String list(List<String> elements) {
        return "[" + String.join(", ", elements) + "]";
    }
}
