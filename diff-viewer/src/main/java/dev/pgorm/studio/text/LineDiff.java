package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which lines differ between two texts (E. W. Myers' algorithm), as the edits that lead from one to the other. */
final class LineDiff {

    /** Beyond so many differing lines the whole middle is one edit: finding fewer is not worth the time. */
    private static final int MOST = 1_000;

    private final Lines before;
    private final Lines after;
    private final int front;
    private final int oldCount;
    private final int newCount;

    private LineDiff(Lines before, Lines after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.count(), after.count());
        int same = 0;
        while (same < shorter && before.line(same).equals(after.line(same))) {
            same++;
        }
        int back = 0;
        while (back < shorter - same
                && before.line(before.count() - 1 - back).equals(after.line(after.count() - 1 - back))) {
            back++;
        }
        this.front = same;
        this.oldCount = before.count() - same - back;
        this.newCount = after.count() - same - back;
    }

    /** The edits in the order of their places. */
    static List<Edit> between(Lines before, Lines after) {
        LineDiff diff = new LineDiff(before, after);
        List<Edit> edits = new ArrayList<>();
        int oldLine = 0;
        int newLine = 0;
        for (int[] same : diff.common()) {
            if (same[0] > oldLine || same[1] > newLine) {
                edits.add(diff.edit(oldLine, same[0], newLine, same[1]));
            }
            oldLine = same[0] + 1;
            newLine = same[1] + 1;
        }
        if (diff.oldCount > oldLine || diff.newCount > newLine) {
            edits.add(diff.edit(oldLine, diff.oldCount, newLine, diff.newCount));
        }
        return edits;
    }

    /** Pairs of lines of the middles that stay, in their order. */
    private List<int[]> common() {
        int most = Math.min(MOST, oldCount + newCount);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int differing = 0; differing <= most; differing++) {
            for (int diagonal = -differing; diagonal <= differing; diagonal += 2) {
                int at = step(furthest, most + 1, differing, diagonal);
                while (at < oldCount && at - diagonal < newCount && isSame(at, at - diagonal)) {
                    at++;
                }
                furthest[most + 1 + diagonal] = at;
                if (at >= oldCount && at - diagonal >= newCount) {
                    return back(trace, differing);
                }
            }
            trace.add(Arrays.copyOfRange(furthest, most + 1 - differing, most + 2 + differing));
        }
        return List.of();
    }

    /** Where a diagonal is entered: from the one above by an insertion, or the one below by a removal. */
    private static int step(int[] furthest, int zero, int differing, int diagonal) {
        return isInsertion(furthest, zero, differing, diagonal)
                ? furthest[zero + diagonal + 1]
                : furthest[zero + diagonal - 1] + 1;
    }

    private static boolean isInsertion(int[] furthest, int zero, int differing, int diagonal) {
        return diagonal == -differing
                || (diagonal != differing && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1]);
    }

    /** Goes the way back and keeps where it went over equal lines. */
    private List<int[]> back(List<int[]> trace, int differing) {
        List<int[]> same = new ArrayList<>();
        int oldLine = oldCount;
        int newLine = newCount;
        for (int round = differing; round > 0; round--) {
            int[] furthest = trace.get(round - 1);
            int zero = round - 1;
            int diagonal = oldLine - newLine;
            boolean insertion = isInsertion(furthest, zero, round, diagonal);
            int previousDiagonal = insertion ? diagonal + 1 : diagonal - 1;
            int previousOld = furthest[zero + previousDiagonal];
            int previousNew = previousOld - previousDiagonal;
            int enteredOld = insertion ? previousOld : previousOld + 1;
            while (oldLine > enteredOld) {
                same.add(new int[] {--oldLine, --newLine});
            }
            oldLine = previousOld;
            newLine = previousNew;
        }
        while (oldLine > 0 && newLine > 0) {
            same.add(new int[] {--oldLine, --newLine});
        }
        return same.reversed();
    }

    private boolean isSame(int oldLine, int newLine) {
        return before.line(front + oldLine).equals(after.line(front + newLine));
    }

    /** The edit that puts some lines of the new middle in the place of some of the old. */
    private Edit edit(int oldStart, int oldEnd, int newStart, int newEnd) {
        int start = front + oldStart;
        int end = front + oldEnd;
        StringBuilder text = new StringBuilder();
        if (end < before.count()) {
            for (int line = newStart; line < newEnd; line++) {
                text.append(after.line(front + line)).append('\n');
            }
            return new Edit(new Stretch(new Place(start, 0), new Place(end, 0)), text.toString());
        }
        for (int line = newStart; line < newEnd; line++) {
            text.append(start == 0 && line == newStart ? "" : "\n").append(after.line(front + line));
        }
        Place from = start == 0 ? Place.START : before.endOf(start - 1);
        return new Edit(new Stretch(from, before.end()), text.toString());
    }
}
