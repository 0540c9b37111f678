package dev.pgorm.studio.text;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two brackets that belong together.
 *
 * @param here the bracket at the caret, or right before it
 * @param other its partner
 */
public record Brackets(Place here, Place other) {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /**
     * The brackets at a place; empty if there is none, or it has no partner.
     *
     * @param reach how many lines away a partner is looked for
     * @param isCode whether the character at a place counts, as it is in no string or comment; only asked about brackets
     */
    static Optional<Brackets> at(Lines lines, Place caret, int reach, Predicate<Place> isCode) {
        Optional<Brackets> behind = from(lines, caret, reach, isCode);
        return behind.isPresent() || caret.column() == 0
                ? behind
                : from(lines, new Place(caret.line(), caret.column() - 1), reach, isCode);
    }

    private static Optional<Brackets> from(Lines lines, Place here, int reach, Predicate<Place> isCode) {
        String line = lines.line(here.line());
        if (here.column() >= line.length()) {
            return Optional.empty();
        }
        char bracket = line.charAt(here.column());
        int opening = OPENING.indexOf(bracket);
        int closing = CLOSING.indexOf(bracket);
        if ((opening < 0 && closing < 0) || !isCode.test(here)) {
            return Optional.empty();
        }
        Optional<Place> other = opening >= 0
                ? forward(lines, here, reach, bracket, CLOSING.charAt(opening), isCode)
                : backward(lines, here, reach, bracket, OPENING.charAt(closing), isCode);
        return other.map(place -> new Brackets(here, place));
    }

    private static Optional<Place> forward(
            Lines lines, Place here, int reach, char same, char partner, Predicate<Place> isCode) {
        int depth = 0;
        int end = (int) Math.min(lines.count(), 1L + here.line() + reach);
        for (int number = here.line(); number < end; number++) {
            String line = lines.line(number);
            for (int column = number == here.line() ? here.column() : 0; column < line.length(); column++) {
                depth += step(line.charAt(column), same, partner, number, column, isCode);
                if (depth == 0 && line.charAt(column) == partner) {
                    return Optional.of(new Place(number, column));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> backward(
            Lines lines, Place here, int reach, char same, char partner, Predicate<Place> isCode) {
        int depth = 0;
        int first = Math.max(0, here.line() - reach);
        for (int number = here.line(); number >= first; number--) {
            String line = lines.line(number);
            for (int column = number == here.line() ? here.column() : line.length() - 1; column >= 0; column--) {
                depth += step(line.charAt(column), same, partner, number, column, isCode);
                if (depth == 0 && line.charAt(column) == partner) {
                    return Optional.of(new Place(number, column));
                }
            }
        }
        return Optional.empty();
    }

    private static int step(char character, char same, char partner, int line, int column, Predicate<Place> isCode) {
        if ((character != same && character != partner) || !isCode.test(new Place(line, column))) {
            return 0;
        }
        return character == same ? 1 : -1;
    }
}
