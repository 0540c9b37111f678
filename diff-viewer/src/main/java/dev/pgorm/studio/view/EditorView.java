package dev.pgorm.studio.view;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.service.LineColours;
import dev.pgorm.lang.service.TokenClass;
import dev.pgorm.studio.dialog.FindBar;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.model.Desk;
import dev.pgorm.studio.model.Gutter;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.text.Brackets;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Place;
import dev.pgorm.studio.text.Search;
import dev.pgorm.studio.text.SearchException;
import dev.pgorm.studio.text.Stretch;
import dev.pgorm.workspace.project.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints the text. */
final class EditorView {

    private final Desk desk;
    private final Document document;
    private final Editor editor;
    private final Lines lines;
    private final Canvas canvas;
    private final int gutter;
    private final int top;
    private final int left;

    private EditorView(Desk desk, Canvas canvas) {
        this.desk = desk;
        this.document = desk.document();
        this.editor = document.editor();
        this.lines = editor.lines();
        this.canvas = canvas;
        this.gutter = Gutter.columns(document);
        this.top = document.topLine();
        this.left = document.leftCell();
    }

    /** Paints the lines that there is room for; where the caret stands on the screen, if in sight. */
    static Optional<Picture.Caret> paint(Desk desk, Canvas canvas) {
        EditorView view = new EditorView(desk, canvas);
        int height = Math.min(canvas.area().rows(), view.lines.count() - view.top);
        for (int row = 0; row < height; row++) {
            view.line(row, view.top + row);
        }
        view.matches(height);
        view.editor.selection().ifPresent(selection -> view.ground(selection, height, Ground.SELECTION));
        view.brackets();
        view.problems(height);
        return view.caret();
    }

    private int textColumns() {
        return canvas.area().columns() - gutter;
    }

    private void line(int row, int number) {
        boolean current = number == editor.caret().line() && desk.focus() == Pane.EDITOR;
        Ground ground = current ? Ground.CARET_LINE : Ground.NORMAL;
        Area area = canvas.area();
        canvas.part(new Area(area.column(), area.row() + row, area.columns(), 1))
                .fill(Style.of(Tone.TEXT, ground));
        String digits = Integer.toString(number + 1);
        canvas.write(gutter - 1 - digits.length(), row, digits, Style.of(current ? Tone.TEXT : Tone.FAINT, ground));
        String text = lines.line(number);
        Colours colours = new Colours(document.colouring().pieces(number));
        DisplayColumns.STANDARD.glyphs(text, left, left + textColumns(), (start, cell, width, shown) -> {
            Style style = colours.at(start).on(ground);
            if (cell >= left) {
                canvas.put(gutter + cell - left, row, width, shown, style);
            }
        });
        if (left > 0) {
            canvas.write(gutter - 1, row, "…", Style.of(Tone.FAINT, ground));
        }
    }

    /** The colours of a line, asked for from left to right. */
    private static final class Colours {

        private final List<LineColours.Piece> pieces;
        private int piece;

        Colours(List<LineColours.Piece> pieces) {
            this.pieces = pieces;
        }

        Style at(int start) {
            while (piece < pieces.size() && pieces.get(piece).end() <= start) {
                piece++;
            }
            boolean inside = piece < pieces.size() && pieces.get(piece).start() <= start;
            return inside ? style(pieces.get(piece).tokenClass()) : Style.PLAIN;
        }
    }

    private static Style style(TokenClass tokenClass) {
        return switch (tokenClass) {
            case KEYWORD -> Style.of(Tone.KEYWORD);
            case BLOCK_NAME -> Style.of(Tone.NAME).strong();
            case FIELD_NAME -> Style.PLAIN;
            case ARGUMENT -> Style.of(Tone.NAME);
            case TYPE -> Style.of(Tone.TYPE);
            case ATTRIBUTE -> Style.of(Tone.ATTRIBUTE);
            case FUNCTION -> Style.of(Tone.FUNCTION);
            case STRING -> Style.of(Tone.STRING);
            case NUMBER, CONSTANT -> Style.of(Tone.NUMBER);
            case COMMENT, DOCUMENTATION -> Style.of(Tone.COMMENT);
            case OPERATOR, PUNCTUATION -> Style.of(Tone.FAINT);
            case SQL -> Style.of(Tone.STRING);
            case ERROR -> Style.of(Tone.ERROR);
        };
    }

    /** What the search that is open finds in the lines in sight. */
    private void matches(int height) {
        Optional<Search> search = desk.dialog(FindBar.class).flatMap(FindBar::search);
        if (search.isEmpty()) {
            return;
        }
        try {
            search.get().all(lines, top, top + height).forEach(match -> ground(match, height, Ground.MATCH));
        } catch (SearchException e) {
            return; // the bar says what is wrong with the pattern
        }
    }

    private void ground(Stretch stretch, int height, Ground ground) {
        int first = Math.max(stretch.start().line(), top);
        int last = Math.min(stretch.end().line(), top + height - 1);
        for (int number = first; number <= last; number++) {
            String text = lines.line(number);
            int from = number == stretch.start().line()
                    ? cell(text, stretch.start().column())
                    : 0;
            int to = number == stretch.end().line()
                    ? cell(text, stretch.end().column())
                    : DisplayColumns.STANDARD.width(text) + 1;
            canvas.ground(gutter + Math.max(0, from - left), gutter + Math.max(0, to - left), number - top, ground);
        }
    }

    private static int cell(String text, int column) {
        return DisplayColumns.STANDARD.cell(text, column);
    }

    private void brackets() {
        if (desk.focus() != Pane.EDITOR) {
            return;
        }
        Optional<Brackets> pair = editor.brackets(document.colouring()::isCode);
        pair.ifPresent(each -> {
            bracket(each.here());
            bracket(each.other());
        });
    }

    private void bracket(Place place) {
        int row = place.line() - top;
        int cell = cell(lines.line(place.line()), place.column()) - left;
        if (cell >= 0) {
            canvas.ground(gutter + cell, gutter + cell + 1, row, Ground.BRACKET);
        }
    }

    /** Marks beside the lines and under the texts that something is wrong with. */
    private void problems(int height) {
        Optional<CheckResult> check = desk.preview().check();
        if (check.isEmpty() || desk.preview().checked() != desk.preview().edited()) {
            return;
        }
        int file = desk.documents().place();
        List<Diagnostic> here = new ArrayList<>(check.get().diagnostics());
        here.removeIf(each -> each.span().file() != file);
        for (Diagnostic each : here) {
            int start = check.get().sources().start(each.span());
            int end = check.get().sources().end(each.span());
            if (end <= lines.length()) {
                mark(each, lines.stretch(start, Math.max(end, start)), height);
            }
        }
    }

    private void mark(Diagnostic diagnostic, Stretch where, int height) {
        int row = where.start().line() - top;
        if (row < 0 || row >= height) {
            return;
        }
        Tone tone = diagnostic.isError() ? Tone.ERROR : Tone.WARNING;
        canvas.write(0, row, diagnostic.isError() ? "✗" : "⚠", Style.of(tone));
        String text = lines.line(where.start().line());
        int to = where.end().line() == where.start().line() ? where.end().column() : text.length();
        int from = where.start().column();
        DisplayColumns.STANDARD.glyphs(text, left, left + textColumns(), (start, cell, width, shown) -> {
            if (start >= from && start < Math.max(to, from + 1) && cell >= left) {
                canvas.put(
                        gutter + cell - left, row, width, shown, Style.of(tone).marked());
            }
        });
    }

    private Optional<Picture.Caret> caret() {
        Place caret = editor.caret();
        int row = caret.line() - top;
        int column = gutter + cell(lines.line(caret.line()), caret.column()) - left;
        boolean inSight = row >= 0
                && row < canvas.area().rows()
                && column >= gutter
                && column < canvas.area().columns();
        return inSight
                ? Optional.of(new Picture.Caret(
                        canvas.area().column() + column, canvas.area().row() + row))
                : Optional.empty();
    }
}
