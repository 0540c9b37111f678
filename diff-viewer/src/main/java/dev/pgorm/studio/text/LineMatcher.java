package dev.pgorm.studio.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the matches of one line. A match neither begins nor ends inside a character as a reader sees it. */
final class LineMatcher {

    private final String line;
    private final boolean wholeWords;
    private final Matcher matcher;

    /** A boundary between characters before which nothing is looked for any more. */
    private int boundary;

    LineMatcher(Pattern pattern, boolean wholeWords, String line, CountedText.Budget budget) {
        this.line = line;
        this.wholeWords = wholeWords;
        budget.beginLine(line.length());
        this.matcher = pattern.matcher(new CountedText(line, budget));
    }

    /** The first match at a column or behind it. */
    Optional<MatchResult> from(int column) {
        int at = column;
        while (at <= line.length() && matcher.find(at)) {
            if (isWhole(matcher.start(), matcher.end())) {
                return Optional.of(matcher.toMatchResult());
            }
            at = Math.max(matcher.start() + 1, Graphemes.next(line, boundary));
        }
        return Optional.empty();
    }

    /** The match that follows another; behind an empty one it is not the same again. */
    Optional<MatchResult> after(MatchResult match) {
        return from(match.end() > match.start() ? match.end() : match.end() + 1);
    }

    private boolean isWhole(int start, int end) {
        if (start < boundary) {
            boundary = 0;
        }
        boundary = Graphemes.floor(line, start, boundary);
        if (boundary != start || Graphemes.floor(line, end, boundary) != end) {
            return false;
        }
        boolean cutsBefore = Words.isWordBefore(line, start) && Words.isWordAt(line, start);
        boolean cutsBehind = Words.isWordBefore(line, end) && Words.isWordAt(line, end);
        return !wholeWords || (!cutsBefore && !cutsBehind);
    }
}
