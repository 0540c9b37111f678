package dev.pgorm.scratch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells errors that only say that something is missing whose creation has failed before. */
final class ConsequenceFilter {

    private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42704", "42883", "3F000");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** What a CREATE statement makes, without its schema. */
    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:\\w+\\s+){0,2}?"
                    + "(?:table|view|function|procedure|aggregate|type|domain|schema|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + "(?:(?:[\\w$]+|\"[^\"]+\")\\s*\\.\\s*)?(?<name>[\\w$]+|\"[^\"]+\")",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> failed = new HashSet<>();

    /** Remembers a statement that was refused. */
    void failed(String sql) {
        Matcher created = CREATED.matcher(sql);
        if (created.lookingAt()) {
            failed.add(created.group("name").replace("\"", ""));
        }
    }

    boolean isConsequence(ServerMessage message) {
        return UNDEFINED.contains(message.sqlState())
                && NAME.matcher(message.message())
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(failed::contains);
    }
}
