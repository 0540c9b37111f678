package dev.pgorm.studio.text;

import java.util.List;

/** Makes the lines of an edited text in one pass: what no edit touches is taken over as it is. */
final class Splice {

    private final Lines old;
    private final LineChunks result;

    /** The line that is being put together. */
    private final StringBuilder open = new StringBuilder();

    /** Up to where the old text was taken. */
    private Place taken = Place.START;

    Splice(Lines old) {
        this.old = old;
        this.result = new LineChunks(old.ending());
    }

    LineChunk[] apply(List<Edit> edits) {
        for (Edit edit : edits) {
            takeTo(edit.where().start());
            insert(edit.text());
            taken = edit.where().end();
        }
        takeRestOfLine();
        old.addTo(result, taken.line() + 1, old.count());
        return result.done();
    }

    private void takeTo(Place place) {
        if (place.line() == taken.line()) {
            open.append(old.line(place.line()), taken.column(), place.column());
            return;
        }
        takeRestOfLine();
        old.addTo(result, taken.line() + 1, place.line());
        open.append(old.line(place.line()), 0, place.column());
    }

    private void takeRestOfLine() {
        String line = old.line(taken.line());
        if (open.isEmpty() && taken.column() == 0) {
            result.add(line);
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
        result.add(open.toString());
        open.setLength(0);
    }
}
