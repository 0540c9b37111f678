package dev.pgorm.lang.raise;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** English plurals and singulars, well enough for names of tables and fields. Only the end of a name is looked at. */
final class Inflection {

    private static final Map<String, String> IRREGULAR = Map.of("person", "people", "child", "children", "man", "men");
    private static final List<String> UNCHANGED =
            List.of("news", "series", "species", "status", "data", "media", "info", "metadata", "equipment", "staff");

    private Inflection() {}

    static String plural(String name) {
        for (Map.Entry<String, String> each : IRREGULAR.entrySet()) {
            if (endsWith(name, each.getValue())) {
                return name;
            }
            if (endsWith(name, each.getKey())) {
                return replaceEnd(name, each.getKey(), each.getValue());
            }
        }
        String lower = lower(name);
        if (lower.endsWith("status")) {
            return name + "es";
        }
        if (isUnchanged(lower) || !singular(name).equals(name)) {
            return name;
        }
        if (lower.matches(".*([sxz]|ch|sh)")) {
            return name + "es";
        }
        if (lower.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + "s";
    }

    static String singular(String name) {
        for (Map.Entry<String, String> each : IRREGULAR.entrySet()) {
            if (endsWith(name, each.getValue())) {
                return replaceEnd(name, each.getValue(), each.getKey());
            }
        }
        String lower = lower(name);
        if (isUnchanged(lower) || lower.matches(".*(ss|us|is)") || lower.length() < 3) {
            return name;
        }
        if (lower.matches(".*[^aeiou]ies") && lower.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (lower.matches(".*(sses|xes|zzes|ches|shes|uses)")) {
            return name.substring(0, name.length() - 2);
        }
        return lower.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isUnchanged(String lower) {
        return UNCHANGED.stream().anyMatch(lower::endsWith);
    }

    private static boolean endsWith(String name, String ending) {
        if (!lower(name).endsWith(ending)) {
            return false;
        }
        int start = name.length() - ending.length();
        if (start == 0 || name.charAt(start - 1) == '_') {
            return true;
        }
        return Character.isUpperCase(name.charAt(start)) && !Character.isUpperCase(name.charAt(start - 1));
    }

    private static String replaceEnd(String name, String ending, String other) {
        int start = name.length() - ending.length();
        boolean capital = Character.isUpperCase(name.charAt(start));
        String replaced = capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
        return name.substring(0, start) + replaced;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
