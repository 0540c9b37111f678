package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is put in a match's place.
 *
 * @param parts what it is made of, in order
 */
record Replacement(List<Part> parts) {

    sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Group(int number) implements Part {}

    /** What a template says: with groups and escapes only for a regular expression. */
    static Replacement of(String template, Pattern pattern, Set<SearchOption> options) throws SearchException {
        return options.contains(SearchOption.REGULAR_EXPRESSION)
                ? new Replacement(new Reader(template, pattern).read())
                : new Replacement(List.of(new Text(template)));
    }

    String expand(MatchResult match) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Text literal -> text.append(literal.text());
                case Group group -> {
                    String found = match.group(group.number());
                    text.append(found == null ? "" : found);
                }
            }
        }
        return text.toString();
    }

    private static final class Reader {
        private final String template;
        private final int groups;
        private final Map<String, Integer> names;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Reader(String template, Pattern pattern) {
            this.template = template;
            this.groups = pattern.matcher("").groupCount();
            this.names = pattern.namedGroups();
        }

        List<Part> read() throws SearchException {
            while (at < template.length()) {
                char character = template.charAt(at);
                switch (character) {
                    case '\\' -> escape();
                    case '$' -> group();
                    default -> {
                        literal.append(character);
                        at++;
                    }
                }
            }
            endLiteral();
            return List.copyOf(parts);
        }

        private void escape() throws SearchException {
            char escaped = at + 1 < template.length() ? template.charAt(at + 1) : ' ';
            switch (escaped) {
                case 'n' -> literal.append('\n');
                case 't' -> literal.append('\t');
                case '\\', '$' -> literal.append(escaped);
                default -> throw wrong("\\ stands before n, t, $ or another \\; write \\\\ for a backslash");
            }
            at += 2;
        }

        private void group() throws SearchException {
            int number = template.startsWith("{", at + 1) ? named() : numbered();
            endLiteral();
            parts.add(new Group(number));
        }

        private int named() throws SearchException {
            int close = template.indexOf('}', at);
            if (close < 0) {
                throw wrong("${ has no closing }");
            }
            String name = template.substring(at + 2, close);
            Integer number = names.get(name);
            if (number == null) {
                throw wrong("the expression has no group named '" + name + "'");
            }
            at = close + 1;
            return number;
        }

        /** Takes as many digits as still name a group. */
        private int numbered() throws SearchException {
            int end = at + 1;
            int number = 0;
            while (end < template.length() && isDigit(template.charAt(end))) {
                int longer = number * 10 + template.charAt(end) - '0';
                if (end > at + 1 && longer > groups) {
                    break;
                }
                number = longer;
                end++;
            }
            if (end == at + 1) {
                throw wrong("$ stands before a group's number; write \\$ for a dollar sign");
            }
            if (number > groups) {
                throw wrong("the expression has no group " + number);
            }
            at = end;
            return number;
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }

        private void endLiteral() {
            if (!literal.isEmpty()) {
                parts.add(new Text(literal.toString()));
                literal.setLength(0);
            }
        }

        private SearchException wrong(String what) {
            return new SearchException(
                    SearchException.Reason.REPLACEMENT, "wrong replacement at character " + (at + 1) + ": " + what);
        }
    }
}
