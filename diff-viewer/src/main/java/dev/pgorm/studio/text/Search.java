package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Searches a text, line by line: a match is in one line, and {@code ^} and {@code $} are a line's start and end. No expression can hang it: after a
 * bounded number of steps it gives up with {@link SearchException.Reason#TOO_SLOW}.
 */
public final class Search {

    /** How often one operation may look at a character: under a second on a slow machine, a hundred times what a large schema needs. */
    private static final long LOOKS = 50_000_000;

    private final Pattern pattern;
    private final Set<SearchOption> options;
    private final long looks;

    private Search(Pattern pattern, Set<SearchOption> options, long looks) {
        this.pattern = pattern;
        this.options = Set.copyOf(options);
        this.looks = looks;
    }

    /**
     * A search for a text.
     *
     * @throws SearchException if it shall be a regular expression and is none
     */
    public static Search of(String wanted, Set<SearchOption> options) throws SearchException {
        return of(wanted, options, LOOKS);
    }

    static Search of(String wanted, Set<SearchOption> options, long looks) throws SearchException {
        boolean expression = options.contains(SearchOption.REGULAR_EXPRESSION);
        int cases = options.contains(SearchOption.MATCH_CASE) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        int flags = cases | (expression ? Pattern.UNICODE_CHARACTER_CLASS : Pattern.LITERAL);
        try {
            return new Search(Pattern.compile(wanted, flags), options, looks);
        } catch (PatternSyntaxException broken) {
            throw new SearchException(SearchException.Reason.PATTERN, message(broken));
        } catch (StackOverflowError deep) {
            throw new SearchException(
                    SearchException.Reason.PATTERN,
                    "the expression is nested too deeply; search for something simpler");
        }
    }

    /**
     * The first match behind a place, going on at the start of the text after its end.
     *
     * @param current the match that is selected, or the caret's place: the match found is not this one, unless there is no other
     * @throws SearchException if it takes too long
     */
    public Optional<Found> next(Lines lines, Stretch current) throws SearchException {
        return guarded(budget -> {
            int here = current.end().line();
            Optional<MatchResult> inLine =
                    matcher(lines, here, budget).from(current.end().column());
            if (inLine.isPresent() && stretch(here, inLine.get()).equals(current)) {
                inLine = matcher(lines, here, budget).after(inLine.get());
            }
            for (int line = here, step = 0; ; ) {
                if (inLine.isPresent()) {
                    Stretch match = stretch(line, inLine.get());
                    return Optional.of(new Found(match, step > 0 && line <= here));
                }
                if (step++ == lines.count()) {
                    return Optional.empty();
                }
                line = (line + 1) % lines.count();
                inLine = matcher(lines, line, budget).from(0);
            }
        });
    }

    /**
     * The last match before a place, going on at the end of the text before its start.
     *
     * @param current the match that is selected, or the caret's place
     * @throws SearchException if it takes too long
     */
    public Optional<Found> previous(Lines lines, Stretch current) throws SearchException {
        return guarded(budget -> {
            int here = current.start().line();
            Optional<Stretch> found = lastBefore(lines, here, current.start(), budget);
            for (int step = 0, line = here; step <= lines.count(); step++) {
                if (found.isPresent()) {
                    boolean wrapped = !found.get().start().isBefore(current.start());
                    return Optional.of(new Found(found.get(), wrapped));
                }
                line = line == 0 ? lines.count() - 1 : line - 1;
                found = lastBefore(lines, line, new Place(line, Integer.MAX_VALUE), budget);
            }
            return Optional.empty();
        });
    }

    /**
     * All matches of the text.
     *
     * @throws SearchException if it takes too long
     */
    public List<Stretch> all(Lines lines) throws SearchException {
        return all(lines, 0, lines.count());
    }

    /**
     * All matches in some lines, such as those that are painted.
     *
     * @param firstLine the first line
     * @param endLine the line behind the last; what is behind the text is not looked at
     * @throws SearchException if it takes too long
     */
    public List<Stretch> all(Lines lines, int firstLine, int endLine) throws SearchException {
        return guarded(budget -> {
            List<Stretch> all = new ArrayList<>();
            for (int line = firstLine; line < Math.min(endLine, lines.count()); line++) {
                for (MatchResult match : inLine(lines, line, budget)) {
                    all.add(stretch(line, match));
                }
            }
            return all;
        });
    }

    /**
     * The edit that replaces a match; empty if there is no match at that place any more.
     *
     * @param match what was found
     * @param template what to put there: as it is, or for a regular expression with {@code $1}, {@code ${name}}, {@code \n} and {@code \t}
     * @throws SearchException if the template is wrong, or it takes too long
     */
    public Optional<Edit> replacement(Lines lines, Stretch match, String template) throws SearchException {
        Replacement replacement = Replacement.of(template, pattern, options);
        int line = match.start().line();
        if (line >= lines.count()) {
            return Optional.empty();
        }
        return guarded(budget -> matcher(lines, line, budget)
                .from(match.start().column())
                .filter(found -> stretch(line, found).equals(match))
                .map(found -> new Edit(match, replacement.expand(found))));
    }

    /**
     * The edits that replace all matches, for {@link Editor#replaceAll}.
     *
     * @param template as in {@link #replacement}
     * @throws SearchException if the template is wrong, or it takes too long
     */
    public List<Edit> replacements(Lines lines, String template) throws SearchException {
        Replacement replacement = Replacement.of(template, pattern, options);
        return guarded(budget -> {
            List<Edit> edits = new ArrayList<>();
            for (int line = 0; line < lines.count(); line++) {
                for (MatchResult match : inLine(lines, line, budget)) {
                    edits.add(new Edit(stretch(line, match), replacement.expand(match)));
                }
            }
            return edits;
        });
    }

    private List<MatchResult> inLine(Lines lines, int line, CountedText.Budget budget) {
        List<MatchResult> matches = new ArrayList<>();
        LineMatcher matcher = matcher(lines, line, budget);
        for (Optional<MatchResult> match = matcher.from(0); match.isPresent(); match = matcher.after(match.get())) {
            matches.add(match.get());
        }
        return matches;
    }

    private Optional<Stretch> lastBefore(Lines lines, int line, Place place, CountedText.Budget budget) {
        Optional<Stretch> last = Optional.empty();
        for (MatchResult match : inLine(lines, line, budget)) {
            Stretch stretch = stretch(line, match);
            if (!stretch.start().isBefore(place)) {
                break;
            }
            last = Optional.of(stretch);
        }
        return last;
    }

    private LineMatcher matcher(Lines lines, int line, CountedText.Budget budget) {
        return new LineMatcher(pattern, options.contains(SearchOption.WHOLE_WORD), lines.line(line), budget);
    }

    private static Stretch stretch(int line, MatchResult match) {
        return Stretch.inLine(line, match.start(), match.end());
    }

    private interface Operation<T> {
        T run(CountedText.Budget budget);
    }

    private <T> T guarded(Operation<T> operation) throws SearchException {
        try {
            return operation.run(new CountedText.Budget(looks));
        } catch (CountedText.Exhausted | StackOverflowError tooMuch) {
            // Java's expressions recurse over a group that is repeated, so a long line can exhaust the stack as well.
            throw new SearchException(
                    SearchException.Reason.TOO_SLOW,
                    "the expression tries too many ways of matching; write it without repetitions inside repetitions");
        }
    }

    private static String message(PatternSyntaxException broken) {
        String where = broken.getIndex() < 0 ? "" : " at character " + (broken.getIndex() + 1);
        return "not a regular expression: " + broken.getDescription() + where;
    }
}
