package dev.pgorm.studio.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a line as a reader sees them (Unicode's extended grapheme clusters): a letter with its accents, an emoji of several, a flag.
 * A caret never stands inside one.
 */
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /**
     * The end of the character that starts at an index.
     *
     * @param index where a character starts
     * @return the line's length at its end
     */
    public static int next(String line, int index) {
        int length = line.length();
        if (index >= length - 1) {
            return length;
        }
        if (line.charAt(index) < 0x300 && line.charAt(index + 1) < 0x300) {
            return index + 1;
        }
        int behindPoint = index + Character.charCount(line.codePointAt(index));
        if (behindPoint == length || ClusterStarts.isCertain(line, behindPoint)) {
            return behindPoint;
        }
        return clusterEnd(CLUSTER.matcher(line), index, length);
    }

    /** The start of the character that ends at an index; 0 at the line's start. */
    public static int previous(String line, int index) {
        return index <= 0 ? 0 : floor(line, index - 1);
    }

    /** The last boundary between characters that is not behind an index. */
    public static int floor(String line, int index) {
        return floor(line, index, 0);
    }

    /** As {@link #floor(String, int)}, counted from a boundary that is known: so going along a line takes no longer than the line. */
    static int floor(String line, int index, int known) {
        int boundary = certainBoundary(line, index, known);
        if (boundary == index) {
            return index;
        }
        Matcher matcher = CLUSTER.matcher(line);
        while (true) {
            int end = clusterEnd(matcher, boundary, line.length());
            if (end > index) {
                return boundary;
            }
            boundary = end;
        }
    }

    /** The first boundary between characters that is not before an index. */
    public static int ceiling(String line, int index) {
        int floor = floor(line, index);
        return floor == index ? index : next(line, floor);
    }

    private static int clusterEnd(Matcher matcher, int start, int length) {
        return matcher.region(start, length).lookingAt() ? matcher.end() : start + 1;
    }

    /**
     * A boundary at or before an index that can be told from the two code points beside it. Whether a place is a boundary can depend on all that
     * stands before it, so the clusters are counted from here, and not from the start of a line of 100,000 characters.
     */
    private static int certainBoundary(String line, int index, int known) {
        if (index >= line.length()) {
            return line.length();
        }
        int at = index;
        while (at > known) {
            if (ClusterStarts.isCertain(line, at)) {
                return at;
            }
            at--;
        }
        return known;
    }
}
