package dev.pgorm.studio.document;

import dev.pgorm.lang.service.LineColours;
import dev.pgorm.lang.service.LineState;
import dev.pgorm.lang.service.TokenClass;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.LineChange;
import dev.pgorm.studio.text.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The colours of a text's lines, made when they are looked at. After an edit, lines whose text did not change and that start in the state
 * that they had keep their colours.
 */
public final class Colouring {

    private final Editor editor;
    private final List<Optional<Line>> lines;
    private long revision;

    /** Lines before this one are right. */
    private int sure;

    /** A coloured line, and the state in which it starts. */
    private record Line(LineState before, LineColours.Painted painted) {}

    /** Colours of an editor's text. */
    public Colouring(Editor editor) {
        this.editor = editor;
        this.revision = editor.revision();
        this.lines = new ArrayList<>(Collections.nCopies(editor.lines().count(), Optional.<Line>empty()));
    }

    /** The pieces of a line that exists. */
    public List<LineColours.Piece> pieces(int line) {
        follow();
        while (sure <= line) {
            colour(sure);
            sure++;
        }
        return lines.get(line).orElseThrow().painted().pieces();
    }

    private void colour(int number) {
        LineState before = number == 0
                ? LineState.START
                : lines.get(number - 1).orElseThrow().painted().after();
        if (lines.get(number).filter(known -> known.before().equals(before)).isEmpty()) {
            LineColours.Painted painted = LineColours.paint(editor.lines().line(number), before);
            lines.set(number, Optional.of(new Line(before, painted)));
        }
    }

    /** Whether a place is in neither a comment nor a string. */
    public boolean isCode(Place place) {
        return pieces(place.line()).stream()
                .filter(piece -> piece.start() <= place.column() && place.column() < piece.end())
                .noneMatch(piece -> isText(piece.tokenClass()));
    }

    private static boolean isText(TokenClass tokenClass) {
        return tokenClass == TokenClass.COMMENT
                || tokenClass == TokenClass.DOCUMENTATION
                || tokenClass == TokenClass.STRING
                || tokenClass == TokenClass.SQL;
    }

    /** Takes over what was edited since. */
    private void follow() {
        if (revision != editor.revision()) {
            editor.changedSince(revision).ifPresent(this::splice);
            revision = editor.revision();
        }
    }

    private void splice(LineChange change) {
        int first = change.firstLine();
        int end = editor.lines().count() - change.sameAtEnd();
        lines.subList(first, Math.max(first, lines.size() - change.sameAtEnd())).clear();
        lines.addAll(first, Collections.nCopies(Math.max(0, end - first), Optional.<Line>empty()));
        sure = Math.min(sure, first);
    }
}
