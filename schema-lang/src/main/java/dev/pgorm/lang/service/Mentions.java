package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.SourceToken;
import java.util.ArrayList;
import java.util.List;

/** Finds a name as a word in the verbatim texts of a schema, where SQL may mean an object by it. */
final class Mentions {

    private Mentions() {}

    static List<TextRange> of(String name, ParseResult parsed) {
        List<TextRange> found = new ArrayList<>();
        for (int file = 0; file < parsed.trees().size(); file++) {
            String text = parsed.sources().files().get(file).text();
            List<TextRange> queries = queries(parsed, file);
            for (SourceToken token : parsed.tokens(file)) {
                boolean verbatim = token.kind() == SourceToken.Kind.TEXT || token.kind() == SourceToken.Kind.VERBATIM;
                if (verbatim
                        && !isTheName(text, token, name)
                        && queries.stream().noneMatch(each -> holds(each, token))) {
                    in(text, file, token, name, found);
                }
            }
        }
        return found;
    }

    /** Queries name nothing by its name in the database. */
    private static List<TextRange> queries(ParseResult parsed, int file) {
        return parsed.places(file).stream()
                .filter(each -> each.block().kind() == BlockKind.QUERY)
                .map(each -> new TextRange(file, each.start(), each.end()))
                .toList();
    }

    private static boolean holds(TextRange range, SourceToken token) {
        return range.start() <= token.start() && token.end() <= range.end();
    }

    /** {@code "User"} alone is a name in the schema's own words, not SQL. */
    private static boolean isTheName(String text, SourceToken token, String name) {
        return text.substring(token.start(), token.end()).equals('"' + name + '"');
    }

    private static void in(String text, int file, SourceToken token, String name, List<TextRange> found) {
        for (int start = text.indexOf(name, token.start());
                start >= 0 && start + name.length() <= token.end();
                start = text.indexOf(name, start + name.length())) {
            int end = start + name.length();
            boolean word = !continues(text, start - 1) && !continues(text, end);
            if (word) {
                found.add(new TextRange(file, start, end));
            }
        }
    }

    private static boolean continues(String text, int index) {
        return index >= 0 && index < text.length() && Character.isUnicodeIdentifierPart(text.charAt(index));
    }
}
