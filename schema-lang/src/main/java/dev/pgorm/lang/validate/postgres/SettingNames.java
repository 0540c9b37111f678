package dev.pgorm.lang.validate.postgres;

import java.util.Locale;
import java.util.Set;

/** Names of settings that programs may make up (PostgreSQL documentation, "Customized Options"). */
public final class SettingNames {

    /** What belongs to PostgreSQL's own languages and extensions, of which it refuses settings that they do not know. */
    private static final Set<String> RESERVED = Set.of(
            "auth_delay",
            "auto_explain",
            "basic_archive",
            "isn",
            "passwordcheck",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_trgm",
            "plperl",
            "plpgsql",
            "pltcl",
            "pltclu",
            "postgres_fdw",
            "sepgsql");

    private SettingNames() {}

    /** Whether it is reserved for others. */
    public static boolean isReserved(String prefix) {
        int dot = prefix.indexOf('.');
        return RESERVED.contains((dot < 0 ? prefix : prefix.substring(0, dot)).toLowerCase(Locale.ROOT));
    }

    /** Whether the server takes it as a part of a setting's name, or as several parts with dots between them. */
    public static boolean isValid(String name) {
        boolean start = true;
        for (int place = 0; place < name.length(); place++) {
            char c = name.charAt(place);
            boolean letter = c == '_' || c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (start ? !letter : !letter && c != '$' && c != '.' && (c < '0' || c > '9')) {
                return false;
            }
            start = c == '.';
        }
        return !start;
    }

    /** {@code userId} is {@code user_id}, as PostgreSQL's own settings are written. */
    public static String of(String name) {
        StringBuilder words = new StringBuilder(name.length() + 2);
        for (int place = 0; place < name.length(); place++) {
            char c = name.charAt(place);
            if (Character.isUpperCase(c) && place > 0 && beginsWord(name, place)) {
                words.append('_');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    private static boolean beginsWord(String name, int place) {
        char before = name.charAt(place - 1);
        boolean last = place + 1 == name.length();
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || (Character.isUpperCase(before) && !last && Character.isLowerCase(name.charAt(place + 1)));
    }
}
