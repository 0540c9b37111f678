package dev.pgorm.lang.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of fields made from names of models. */
final class Inflection {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("person", "people"),
            Map.entry("child", "children"),
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("mouse", "mice"),
            Map.entry("hero", "heroes"),
            Map.entry("leaf", "leaves"),
            Map.entry("life", "lives"),
            Map.entry("wife", "wives"),
            Map.entry("quiz", "quizzes"),
            Map.entry("index", "indices"),
            Map.entry("analysis", "analyses"));

    private static final List<String> UNCHANGED = List.of("series", "news", "data", "sheep", "deer", "equipment");

    private Inflection() {}

    /** {@code user_account} and {@code UserAccount} as {@code userAccount}; capitals in a row count as one word. */
    static String camelCase(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        boolean wordStart = false;
        boolean afterCapital = true;
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (character == '_' || character == '-') {
                wordStart = !camel.isEmpty();
                continue;
            }
            boolean capital = Character.isUpperCase(character);
            if (wordStart) {
                camel.append(Character.toUpperCase(character));
            } else {
                camel.append(capital && afterCapital ? Character.toLowerCase(character) : character);
            }
            afterCapital = capital || wordStart;
            wordStart = false;
        }
        return camel.toString();
    }

    /** The word for many. */
    static String plural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (UNCHANGED.contains(lower) || (lower.endsWith("s") && !endsWithAny(lower, "ss", "us", "is"))) {
            return word;
        }
        String irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.endsWith("y") && lower.length() > 1 && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return endsWithAny(lower, "s", "x", "z", "ch", "sh") ? word + "es" : word + "s";
    }

    private static boolean endsWithAny(String word, String... endings) {
        return List.of(endings).stream().anyMatch(word::endsWith);
    }
}
