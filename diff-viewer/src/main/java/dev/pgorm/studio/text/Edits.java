package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits that are made together: their order, their inverse, and where places of the text before are after them. */
final class Edits {

    private final List<Edit> edits;

    /** Where each edit's new text begins. */
    private final List<Place> starts = new ArrayList<>();

    /** Where each edit's new text ends. */
    private final List<Place> ends = new ArrayList<>();

    /** @param edits in the order of their places, none overlapping another */
    Edits(List<Edit> edits) {
        this.edits = edits;
        for (Edit edit : edits) {
            Place start = shifted(edit.where().start(), starts.size() - 1);
            starts.add(start);
            ends.add(Edit.endOf(start, edit.text()));
        }
    }

    /**
     * The edits in the order of their places, without those that do nothing.
     *
     * @throws IllegalArgumentException if two overlap, or one is not in the text
     */
    static List<Edit> inOrder(List<Edit> edits, Lines lines) {
        List<Edit> sorted = new ArrayList<>();
        for (Edit edit : edits) {
            Edit normal = new Edit(edit.where(), LineEnding.toLineFeeds(edit.text()));
            if (!lines.has(edit.where().start()) || !lines.has(edit.where().end())) {
                throw new IllegalArgumentException("an edit is not in the text: " + edit.where());
            }
            if (!normal.isNothing()) {
                sorted.add(normal);
            }
        }
        sorted.sort(Comparator.comparing((Edit edit) -> edit.where().start())
                .thenComparing(edit -> edit.where().end()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).where().start().isBefore(sorted.get(i - 1).where().end())) {
                throw new IllegalArgumentException(
                        "two edits overlap at " + sorted.get(i).where());
            }
        }
        return sorted;
    }

    /** The edits that lead back, in the places of the text after these. */
    List<Edit> inverse(Lines before) {
        List<Edit> inverse = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            inverse.add(new Edit(
                    new Stretch(starts.get(i), ends.get(i)),
                    before.text(edits.get(i).where())));
        }
        return inverse;
    }

    /** Where the new text of an edit begins. */
    Place startOf(int edit) {
        return starts.get(edit);
    }

    /** Where a place of the text before is now; inside replaced text it stays at the same token as well as can be told. */
    Place moved(Place place, Lines before) {
        int last = lastStartingBefore(place);
        if (last < 0) {
            return place;
        }
        Edit edit = edits.get(last);
        if (!place.isBefore(edit.where().end())) {
            return shifted(place, last);
        }
        String oldText = before.text(edit.where());
        int inside = before.text(new Stretch(edit.where().start(), place)).length();
        int then = SameToken.offset(oldText, inside, edit.text());
        return Edit.endOf(starts.get(last), edit.text().substring(0, then));
    }

    /** The last edit that starts before a place, or is an insertion at it: a place moves behind what is inserted at it. */
    private int lastStartingBefore(Place place) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Stretch where = edits.get(middle).where();
            boolean before = where.start().isBefore(place)
                    || (where.start().equals(place) && where.end().equals(place));
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** A place behind an edit's old text, in the text after. */
    private Place shifted(Place place, int last) {
        if (last < 0) {
            return place;
        }
        Place oldEnd = edits.get(last).where().end();
        Place newEnd = ends.get(last);
        return place.line() == oldEnd.line()
                ? new Place(newEnd.line(), newEnd.column() + place.column() - oldEnd.column())
                : new Place(place.line() + newEnd.line() - oldEnd.line(), place.column());
    }
}
