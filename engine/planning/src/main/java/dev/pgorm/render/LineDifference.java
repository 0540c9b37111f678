package dev.pgorm.render;

import java.util.ArrayList;
import java.util.List;

/** Which lines of a text went, came and stayed: a longest common subsequence of the two texts' lines. */
final class LineDifference {

    /** Beyond this many pairs of lines, what lies between the common beginning and end is shown as exchanged. */
    private static final int MOST_PAIRS = 4_000_000;

    private LineDifference() {}

    /** What became of a line. */
    enum Fate {
        STAYS,
        GOES,
        COMES
    }

    /** One line, and what became of it. */
    record Line(Fate fate, String text) {}

    /** The lines of both texts, in order; what goes stands before what comes in its place. */
    static List<Line> between(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Fate.STAYS, before.subList(0, start));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), lines);
        add(lines, Fate.STAYS, before.subList(before.size() - end, before.size()));
        return lines;
    }

    private static void add(List<Line> lines, Fate fate, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(fate, text)));
    }

    private static void middle(List<String> before, List<String> after, List<Line> lines) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            add(lines, Fate.GOES, before);
            add(lines, Fate.COMES, after);
            return;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        List<Line> coming = new ArrayList<>();
        while (i < before.size() || j < after.size()) {
            boolean stays =
                    i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
            if (stays) {
                lines.addAll(coming);
                coming.clear();
                lines.add(new Line(Fate.STAYS, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Fate.GOES, before.get(i)));
                i++;
            } else {
                coming.add(new Line(Fate.COMES, after.get(j)));
                j++;
            }
        }
        lines.addAll(coming);
    }
}
