package dev.pgorm.studio.text;

import java.util.List;

/** Makes the lines of an edited text in one pass: lines that no edit touches are copied as references. */
final class Splice {

    private final String[] old;
    private String[] result = new String[0];
    private int made;

    /** The line that is being put together. */
    private final StringBuilder open = new StringBuilder();

    /** Up to where the old text was taken. */
    private Place taken = Place.START;

    Splice(String[] old) {
        this.old = old;
    }

    String[] apply(List<Edit> edits) {
        result = new String[countAfter(edits)];
        for (Edit edit : edits) {
            takeTo(edit.where().start());
            insert(edit.text());
            taken = edit.where().end();
        }
        takeRestOfLine();
        System.arraycopy(old, taken.line() + 1, result, made, old.length - taken.line() - 1);
        return result;
    }

    private int countAfter(List<Edit> edits) {
        int count = old.length;
        for (Edit edit : edits) {
            Stretch where = edit.where();
            count += Edit.endOf(Place.START, edit.text()).line()
                    - (where.end().line() - where.start().line());
        }
        return count;
    }

    private void takeTo(Place place) {
        if (place.line() == taken.line()) {
            open.append(old[place.line()], taken.column(), place.column());
            return;
        }
        takeRestOfLine();
        int between = place.line() - taken.line() - 1;
        System.arraycopy(old, taken.line() + 1, result, made, between);
        made += between;
        open.append(old[place.line()], 0, place.column());
    }

    private void takeRestOfLine() {
        String line = old[taken.line()];
        if (open.isEmpty() && taken.column() == 0) {
            result[made++] = line;
        } else {
            open.append(line, taken.column(), line.length());
            finish();
        }
    }

    private void insert(String text) {
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            open.append(text, from, feed);
            finish();
            from = feed + 1;
        }
        open.append(text, from, text.length());
    }

    private void finish() {
        result[made++] = open.toString();
        open.setLength(0);
    }
}
