package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What commands do to a text, said again in the plainest way: with one string, two offsets, and everything split and joined every time. Lines end with
 * line feeds.
 */
record NaiveText(String text, int start, int end) {

    private static final String BLANKS = "(?:[ \\t]\\b{g})*";

    String typed(String characters) {
        boolean closer = characters.matches("[\\])}]");
        if (closer && start == end && column() > 0 && line().matches(BLANKS)) {
            return with(lineStart() + oneLevelLess(beforeInLine()).length(), start, characters);
        }
        return with(start, end, characters.replaceAll("\r\n?", "\n"));
    }

    String newLine() {
        String before = beforeInLine();
        String indent = before.substring(
                0, before.length() - before.replaceFirst("^" + BLANKS, "").length());
        String rest = text.substring(end).replaceFirst("^" + BLANKS, "");
        boolean opens = before.stripTrailing().matches("[\\s\\S]*[{(\\[]") && before.matches("[\\s\\S]*[{(\\[][ \\t]*");
        boolean closes = rest.matches("[})\\]][\\s\\S]*");
        String kept = before.matches(BLANKS) ? "" : before;
        String inner = indent + (opens ? "  " : "");
        String tail = opens && closes ? "\n" + indent : "";
        return text.substring(0, lineStart()) + kept + "\n" + inner + tail + rest;
    }

    String backspaced() {
        if (start < end) {
            return with(start, end, "");
        }
        String before = beforeInLine();
        if (!before.isEmpty() && before.matches(BLANKS)) {
            return with(lineStart() + oneLevelLess(before).length(), start, "");
        }
        return start == 0 ? text : with(start - lastCluster(text.substring(0, start)), start, "");
    }

    String deletedForward() {
        if (start < end) {
            return with(start, end, "");
        }
        return start == text.length() ? text : with(start, start + firstCluster(text.substring(start)), "");
    }

    String deletedLines() {
        List<String> lines = lines();
        lines.subList(firstLine(), lastLine() + 1).clear();
        return String.join("\n", lines);
    }

    String duplicated() {
        if (start < end) {
            return with(end, end, text.substring(start, end));
        }
        List<String> lines = lines();
        lines.add(firstLine(), lines.get(firstLine()));
        return String.join("\n", lines);
    }

    String movedUp() {
        List<String> lines = lines();
        if (firstLine() > 0) {
            lines.add(lastLine(), lines.remove(firstLine() - 1));
        }
        return String.join("\n", lines);
    }

    String movedDown() {
        List<String> lines = lines();
        if (lastLine() < lines.size() - 1) {
            lines.add(firstLine(), lines.remove(lastLine() + 1));
        }
        return String.join("\n", lines);
    }

    String indented() {
        List<String> lines = lines();
        for (int i = firstLine(); i <= lastLine(); i++) {
            if (firstLine() == lastLine() || !lines.get(i).isEmpty()) {
                lines.set(i, "  " + lines.get(i));
            }
        }
        return String.join("\n", lines);
    }

    String outdented() {
        List<String> lines = lines();
        for (int i = firstLine(); i <= lastLine(); i++) {
            String visible = lines.get(i).replaceFirst("^" + BLANKS, "");
            String blanks = lines.get(i).substring(0, lines.get(i).length() - visible.length());
            lines.set(i, oneLevelLess(blanks) + visible);
        }
        return String.join("\n", lines);
    }

    String commented() {
        List<String> lines = lines();
        List<Integer> touched = new ArrayList<>();
        for (int i = firstLine(); i <= lastLine(); i++) {
            touched.add(i);
        }
        List<Integer> filled =
                touched.stream().filter(i -> !lines.get(i).matches(BLANKS)).toList();
        List<Integer> targets = filled.isEmpty() ? touched : filled;
        boolean all = targets.stream().allMatch(i -> lines.get(i).matches(BLANKS + "//(?!/)[^\\n]*"));
        int column = targets.stream()
                .mapToInt(i -> lines.get(i).length()
                        - lines.get(i).replaceFirst("^" + BLANKS, "").length())
                .min()
                .orElseThrow();
        for (int i : targets) {
            String line = lines.get(i);
            lines.set(
                    i,
                    all
                            ? line.replaceFirst("^(" + BLANKS + ")// ?", "$1")
                            : line.substring(0, column) + "// " + line.substring(column));
        }
        return String.join("\n", lines);
    }

    String joined() {
        List<String> lines = lines();
        int last = Math.min(Math.max(lastLine(), firstLine() + 1), lines.size() - 1);
        String joined = lines.get(firstLine());
        for (int i = firstLine() + 1; i <= last; i++) {
            String left = joined.replaceFirst(BLANKS + "\\z", "");
            String right = lines.get(i).replaceFirst("^" + BLANKS, "");
            String kept = i < last ? right.replaceFirst(BLANKS + "\\z", "") : right;
            joined = left.isEmpty() || right.isEmpty() ? left + kept : left + " " + kept;
        }
        lines.subList(firstLine(), last + 1).clear();
        lines.add(firstLine(), joined);
        return String.join("\n", lines);
    }

    String cut() {
        return start < end ? with(start, end, "") : deletedLines();
    }

    String without(Stretch part) {
        List<String> lines = lines();
        String before = lines.get(part.start().line()).substring(0, part.start().column());
        String behind = lines.get(part.end().line()).substring(part.end().column());
        lines.subList(part.start().line(), part.end().line() + 1).clear();
        lines.add(part.start().line(), before + behind);
        return String.join("\n", lines);
    }

    private String with(int from, int to, String replacement) {
        return text.substring(0, from) + replacement + text.substring(to);
    }

    private List<String> lines() {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private int firstLine() {
        return text.substring(0, start).split("\n", -1).length - 1;
    }

    private int lastLine() {
        int line = text.substring(0, end).split("\n", -1).length - 1;
        return line > firstLine() && text.charAt(end - 1) == '\n' ? line - 1 : line;
    }

    private int lineStart() {
        return text.lastIndexOf('\n', start - 1) + 1;
    }

    private int column() {
        return start - lineStart();
    }

    private String line() {
        return lines().get(firstLine());
    }

    private String beforeInLine() {
        return text.substring(lineStart(), start);
    }

    /** The longest part of some blanks that is a level narrower; tab stops are every four cells, levels every two. */
    private static String oneLevelLess(String blanks) {
        int target = Math.max(0, (cells(blanks) - 1) / 2 * 2);
        String less = blanks;
        while (cells(less) > target) {
            less = less.substring(0, less.length() - 1);
        }
        return less;
    }

    private static int cells(String blanks) {
        int cells = 0;
        for (int i = 0; i < blanks.length(); i++) {
            cells += blanks.charAt(i) == '\t' ? 4 - cells % 4 : 1;
        }
        return cells;
    }

    private static int firstCluster(String text) {
        return clusters(text).getFirst();
    }

    private static int lastCluster(String text) {
        String line = text.endsWith("\n") ? "\n" : text.substring(text.lastIndexOf('\n') + 1);
        return clusters(line).getLast();
    }

    private static List<Integer> clusters(String text) {
        return Pattern.compile("[\\n\\r]|\\X")
                .matcher(text)
                .results()
                .map(result -> result.end() - result.start())
                .toList();
    }
}
