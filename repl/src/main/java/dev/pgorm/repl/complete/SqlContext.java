package dev.pgorm.repl.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement says around the word at the cursor.
 *
 * @param position what can stand at the cursor
 * @param sources the relations that the statement reads or writes, with their aliases
 */
record SqlContext(Position position, List<Source> sources) {

    /** What can stand at the cursor. */
    enum Position {
        STATEMENT,
        RELATION,
        EXPRESSION
    }

    /** A relation in a statement. */
    record Source(Optional<String> schema, String name, Optional<String> alias) {

        /** Whether columns are reached under this qualifier. */
        boolean answersTo(String qualifier) {
            return alias.orElse(name).equals(qualifier);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|/\\*(?s:.*?)(?:\\*/|$)"
            + "|'(?:[^']|'')*'?|\\$(\\w*)\\$(?s:.*?)(?:\\$\\1\\$|$)"
            + "|\"(?:[^\"]|\"\")*\"?|[\\p{L}_][\\p{L}\\p{N}_$]*|[0-9.]+|\\S");

    private static final List<String> BEFORE_RELATIONS =
            List.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "TRUNCATE", "ONLY", "ANALYZE", "VACUUM", "VIEW");

    /** The context of a word that begins at an offset. */
    static SqlContext at(String text, int wordStart) {
        List<Token> tokens = statementAround(tokens(text), wordStart);
        List<Token> before =
                tokens.stream().filter(token -> token.end() <= wordStart).toList();
        return new SqlContext(position(before), sources(tokens, wordStart));
    }

    /** The statement's own text says which case its author likes. */
    static boolean writesUpperCase(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** A name as the server folds it. */
    static String folded(String name) {
        return name.startsWith("\"")
                ? name.replaceFirst("^\"", "").replaceFirst("\"$", "").replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    private record Token(String text, int start, int end) {

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        boolean isName() {
            return text.startsWith("\"")
                    || ((Character.isLetter(text.charAt(0)) || text.charAt(0) == '_') && !SqlKeywords.contains(text));
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(new Token(token, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    private static List<Token> statementAround(List<Token> tokens, int offset) {
        int from = 0;
        int to = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(";")) {
                if (tokens.get(i).end() <= offset) {
                    from = i + 1;
                } else {
                    to = i;
                    break;
                }
            }
        }
        return tokens.subList(from, to);
    }

    private static Position position(List<Token> before) {
        if (before.isEmpty()) {
            return Position.STATEMENT;
        }
        int last = before.size() - 1;
        if (isOneOf(before.get(last), BEFORE_RELATIONS)) {
            return Position.RELATION;
        }
        if (before.get(last).is(",") && isInFromList(before, last)) {
            return Position.RELATION;
        }
        return Position.EXPRESSION;
    }

    private static boolean isInFromList(List<Token> before, int comma) {
        for (int i = comma - 1; i >= 0; i--) {
            Token token = before.get(i);
            if (token.is("FROM") || token.is("TRUNCATE")) {
                return true;
            }
            if (token.is("(") || token.is(")") || (SqlKeywords.contains(token.text()) && !token.is("AS"))) {
                return false;
            }
        }
        return false;
    }

    private static List<Source> sources(List<Token> tokens, int wordStart) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean introduces = isOneOf(token, BEFORE_RELATIONS) || (token.is(",") && isInFromList(tokens, i));
            if (introduces && i + 1 < tokens.size()) {
                source(tokens, i + 1, wordStart).ifPresent(sources::add);
            }
        }
        return List.copyOf(sources);
    }

    private static Optional<Source> source(List<Token> tokens, int index, int wordStart) {
        Token first = tokens.get(index);
        if (!first.isName() || first.start() == wordStart) {
            return Optional.empty();
        }
        Optional<String> schema = Optional.empty();
        String name = folded(first.text());
        int next = index + 1;
        if (next + 1 < tokens.size() && tokens.get(next).is(".")) {
            schema = Optional.of(name);
            name = folded(tokens.get(next + 1).text());
            next += 2;
        }
        if (next < tokens.size() && tokens.get(next).is("AS")) {
            next++;
        }
        Optional<String> alias = next < tokens.size() && tokens.get(next).isName()
                ? Optional.of(folded(tokens.get(next).text()))
                : Optional.empty();
        return Optional.of(new Source(schema, name, alias));
    }

    private static boolean isOneOf(Token token, List<String> words) {
        return words.stream().anyMatch(token::is);
    }
}
