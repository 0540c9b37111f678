package dev.pgorm.exec;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** What a statement did, in psql's words; JDBC does not hand the server's own tag through. */
final class CommandTag {

    private static final Set<String> COUNTED =
            Set.of("SELECT", "UPDATE", "DELETE", "MERGE", "FETCH", "MOVE", "COPY", "TABLE", "VALUES", "WITH");
    private static final Set<String> TWO_WORDS = Set.of("CREATE", "ALTER", "DROP", "REFRESH");
    private static final Set<String> FILLERS = Set.of(
            "OR", "REPLACE", "UNIQUE", "TEMP", "TEMPORARY", "UNLOGGED", "LOCAL", "GLOBAL", "RECURSIVE", "TRUSTED");

    private CommandTag() {}

    static String of(List<String> leading, OptionalLong rows) {
        List<String> words =
                leading.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList();
        if (words.isEmpty()) {
            return "SELECT";
        }
        String first = words.getFirst();
        if (first.equals("INSERT")) {
            return "INSERT 0 " + rows.orElse(0);
        }
        if (COUNTED.contains(first)) {
            String name = first.equals("TABLE") || first.equals("VALUES") || first.equals("WITH") ? "SELECT" : first;
            return rows.isPresent() ? name + " " + rows.getAsLong() : name;
        }
        return TWO_WORDS.contains(first) ? objectTag(words) : first;
    }

    private static String objectTag(List<String> words) {
        StringBuilder tag = new StringBuilder(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            if (FILLERS.contains(word)) {
                continue;
            }
            tag.append(' ').append(word);
            if (!isAdjective(word)) {
                break;
            }
        }
        return tag.toString();
    }

    private static boolean isAdjective(String word) {
        return switch (word) {
            case "MATERIALIZED", "EVENT", "FOREIGN", "TEXT", "SEARCH", "DEFAULT", "ACCESS", "OPERATOR" -> true;
            default -> false;
        };
    }
}
