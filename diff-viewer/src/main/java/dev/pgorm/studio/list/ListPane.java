package dev.pgorm.studio.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list of rows with a chosen one. Rows deeper than the one above them belong to it and fold away with it; a filter leaves the rows that
 * hold its text, and what they belong to. When the rows are made anew, the chosen one and what is folded stay by their keys.
 */
public final class ListPane {

    private List<Row> rows = List.of();
    private List<Row> shown = List.of();
    private Set<String> parents = Set.of();
    private final Set<String> folded = new HashSet<>();
    private String filter = "";
    private int chosen;
    private int top;
    private int left;

    /** Replaces the rows. */
    public void set(List<Row> newRows) {
        String key = chosenRow().map(Row::key).orElse("");
        rows = List.copyOf(newRows);
        parents = parents(rows);
        refresh(key);
    }

    private static Set<String> parents(List<Row> rows) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (rows.get(i + 1).depth() > rows.get(i).depth()) {
                found.add(rows.get(i).key());
            }
        }
        return found;
    }

    private void refresh(String keyToChoose) {
        shown = filter.isEmpty() ? unfolded() : matching();
        chosen = Math.clamp(chosen, 0, Math.max(0, shown.size() - 1));
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(keyToChoose)) {
                chosen = i;
                return;
            }
        }
    }

    private List<Row> unfolded() {
        List<Row> result = new ArrayList<>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (Row row : rows) {
            if (row.depth() > hiddenBelow) {
                continue;
            }
            hiddenBelow = folded.contains(row.key()) ? row.depth() : Integer.MAX_VALUE;
            result.add(row);
        }
        return List.copyOf(result);
    }

    /** Rows that match, under the rows that they belong to. */
    private List<Row> matching() {
        String wanted = filter.toLowerCase(Locale.ROOT);
        Predicate<Row> matches = row -> row.text().toLowerCase(Locale.ROOT).contains(wanted);
        boolean[] kept = new boolean[rows.size()];
        Map<Integer, Integer> lastAtDepth = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            lastAtDepth.put(rows.get(i).depth(), i);
            if (matches.test(rows.get(i))) {
                for (int depth = 0; depth <= rows.get(i).depth(); depth++) {
                    Optional.ofNullable(lastAtDepth.get(depth)).ifPresent(index -> kept[index] = true);
                }
            }
        }
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                result.add(rows.get(i));
            }
        }
        return List.copyOf(result);
    }

    /** All rows, folded ones included. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows that can be walked. */
    public List<Row> shown() {
        return shown;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The place of the chosen row among those shown. */
    public int chosen() {
        return chosen;
    }

    public Optional<Row> chosenRow() {
        return chosen < shown.size() ? Optional.of(shown.get(chosen)) : Optional.empty();
    }

    /** Chooses a row by its place; the nearest where there is none. */
    public void choose(int place) {
        chosen = Math.clamp(place, 0, Math.max(0, shown.size() - 1));
    }

    /** Moves the choice down, or up where negative. */
    public void move(int by) {
        choose(chosen + by);
    }

    /** Chooses the first row that fits, unfolding what it is in; tells whether there is one. */
    public boolean reveal(Predicate<Row> wanted) {
        Optional<Row> found = rows.stream().filter(wanted).findFirst();
        found.ifPresent(row -> {
            unfoldAbove(row);
            refresh(row.key());
        });
        return found.isPresent();
    }

    private void unfoldAbove(Row target) {
        int depth = target.depth();
        for (int i = rows.indexOf(target) - 1; i >= 0 && depth > 0; i--) {
            if (rows.get(i).depth() < depth) {
                depth = rows.get(i).depth();
                folded.remove(rows.get(i).key());
            }
        }
    }

    public boolean canFold(Row row) {
        return parents.contains(row.key());
    }

    public boolean isFolded(Row row) {
        return folded.contains(row.key());
    }

    /** Folds or unfolds the chosen row; tells whether it has anything to fold. */
    public boolean toggle() {
        Optional<Row> row = chosenRow().filter(this::canFold);
        row.ifPresent(each -> {
            if (!folded.remove(each.key())) {
                folded.add(each.key());
            }
            refresh(each.key());
        });
        return row.isPresent();
    }

    /** Folds the chosen row, or goes to the one that it belongs to. */
    public void foldOrLeave() {
        Optional<Row> row = chosenRow();
        if (row.filter(each -> canFold(each) && !isFolded(each)).isPresent()) {
            toggle();
            return;
        }
        int depth = row.map(Row::depth).orElse(0);
        for (int i = chosen - 1; i >= 0; i--) {
            if (shown.get(i).depth() < depth) {
                chosen = i;
                return;
            }
        }
    }

    /** Unfolds the chosen row, or goes into it. */
    public void unfoldOrEnter() {
        Optional<Row> row = chosenRow().filter(this::canFold);
        if (row.filter(this::isFolded).isPresent()) {
            toggle();
        } else if (row.isPresent()) {
            move(1);
        }
    }

    /** Folds all rows that have something below them, once, where they are shown for the first time. */
    public void foldInitially(Predicate<Row> which) {
        rows.stream().filter(which).map(Row::key).filter(parents::contains).forEach(folded::add);
        refresh(chosenRow().map(Row::key).orElse(""));
    }

    public String filter() {
        return filter;
    }

    /** Leaves only rows that hold a text, upper or lower case; all where it is empty. */
    public void filter(String text) {
        String key = chosenRow().map(Row::key).orElse("");
        filter = text;
        chosen = 0;
        refresh(key);
        if (!text.isEmpty()) {
            chooseFirstMatch(text.toLowerCase(Locale.ROOT));
        }
    }

    private void chooseFirstMatch(String wanted) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).text().toLowerCase(Locale.ROOT).contains(wanted)) {
                chosen = i;
                return;
            }
        }
    }

    /** How many columns of the rows are left of what is looked at. */
    public int left() {
        return left;
    }

    /** Looks further to the right, or to the left where negative. */
    public void scrollSideways(int columns) {
        int longest = shown.stream().mapToInt(row -> row.text().length()).max().orElse(0);
        left = Math.clamp((long) left + columns, 0, Math.max(0, longest - 1));
    }

    /** Whether rows can be folded at all. */
    public boolean isTree() {
        return !parents.isEmpty();
    }

    /** The first row on a screen of so many rows, which shows the chosen one. */
    public int top(int height) {
        if (height <= 0) {
            return top;
        }
        if (chosen < top) {
            top = chosen;
        } else if (chosen >= top + height) {
            top = chosen - height + 1;
        }
        top = Math.clamp(top, 0, Math.max(0, shown.size() - height));
        return top;
    }
}
