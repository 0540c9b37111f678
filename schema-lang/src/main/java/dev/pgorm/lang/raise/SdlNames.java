package dev.pgorm.lang.raise;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Names for the schema text: what may stand there, and how to get there from what a database calls things. */
final class SdlNames {

    private SdlNames() {}

    /** Whether a database name can stand in the text as it is. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_]*") && !text.matches("_+");
    }

    /** A name for a block that carries the name of a database object: in quotes where that is no word, or another one. */
    static String block(String name, String fallback) {
        if (isName(name)) {
            return name;
        }
        return mapping(name).isPresent() ? nearest(name, fallback) : SdlText.quoted(name);
    }

    /** {@code @@map} for a name that cannot stand between quotes, where characters have no escapes. */
    static Optional<String> mapping(String name) {
        boolean stands = isName(name) || SdlText.quoted(name).equals('"' + name + '"');
        return stands ? Optional.empty() : Optional.of("@@map(" + SdlText.quoted(name) + ")");
    }

    /** The nearest name to a database name. */
    static String nearest(String text, String fallback) {
        StringBuilder name = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usable = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
            if (usable) {
                if (gap && !name.isEmpty()) {
                    name.append('_');
                }
                name.append(c);
            }
            gap = !usable;
        }
        if (name.isEmpty() || name.toString().matches("_+")) {
            return fallback;
        }
        return Character.isDigit(name.charAt(0)) ? fallback + "_" + name : name.toString();
    }

    /** The name itself where it is free, else with a number. */
    static String free(String name, Predicate<String> taken) {
        if (!taken.test(name)) {
            return name;
        }
        int number = 2;
        while (taken.test(name + number)) {
            number++;
        }
        return name + number;
    }

    /** The same among a set of names, to which the result is added. */
    static String take(String name, Set<String> taken) {
        String found = free(name, taken::contains);
        taken.add(found);
        return found;
    }

    /** {@code auth_users} and {@code authUsers} to {@code AuthUsers}. */
    static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("_")) {
            if (!word.isEmpty()) {
                pascal.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return pascal.isEmpty() ? name : pascal.toString();
    }

    /** {@code User} to {@code user}, {@code APIKey} to {@code apiKey}; names with lower-case starts stay. */
    static String field(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        if (capitals == 0) {
            return name;
        }
        boolean all = capitals == name.length();
        int lowered = all ? capitals : Math.max(1, capitals - 1);
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }

    /** Whether a name is written with underscores, as SQL people do. */
    static boolean isSnake(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Two words as one name, in the style of the first. */
    static String join(String first, String second) {
        return isSnake(first) && isSnake(second) ? first + "_" + second : first + pascal(second);
    }
}
