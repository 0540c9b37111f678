package dev.pgorm.studio.text;

/** Where the caret goes. */
final class Movement {

    private final DisplayColumns columns;

    Movement(DisplayColumns columns) {
        this.columns = columns;
    }

    /**
     * Where a motion leads.
     *
     * @param goal the cell that vertical motions keep; others do not look at it
     */
    Place after(Motion motion, Lines lines, Place from, int goal) {
        String line = lines.line(from.line());
        return switch (motion) {
            case CHARACTER_BACK -> back(lines, from);
            case CHARACTER_FORWARD -> forward(lines, from);
            case WORD_BACK -> wordBack(lines, from);
            case WORD_FORWARD -> wordForward(lines, from);
            case LINE_UP -> vertical(lines, from, -1, goal);
            case LINE_DOWN -> vertical(lines, from, 1, goal);
            case LINE_START -> new Place(from.line(), smartStart(line, from.column()));
            case LINE_END -> lines.endOf(from.line());
            case BLOCK_UP -> blockUp(lines, from);
            case BLOCK_DOWN -> blockDown(lines, from);
            case TEXT_START -> Place.START;
            case TEXT_END -> lines.end();
        };
    }

    static boolean isVertical(Motion motion) {
        return motion == Motion.LINE_UP || motion == Motion.LINE_DOWN;
    }

    /** The cell that the caret is at. */
    int goal(Lines lines, Place caret) {
        return columns.cell(lines.line(caret.line()), caret.column());
    }

    /** Some lines down, or up for a negative count, at the cell that is the goal. */
    Place vertical(Lines lines, Place from, int count, int goal) {
        long wanted = (long) from.line() + count;
        int line = Math.clamp(wanted, 0, lines.count() - 1);
        if (line == from.line() && count != 0) {
            return count < 0 ? new Place(line, 0) : lines.endOf(line);
        }
        return new Place(line, columns.column(lines.line(line), goal));
    }

    static Place back(Lines lines, Place from) {
        if (from.column() > 0) {
            return new Place(from.line(), Graphemes.previous(lines.line(from.line()), from.column()));
        }
        return from.line() == 0 ? from : lines.endOf(from.line() - 1);
    }

    static Place forward(Lines lines, Place from) {
        String line = lines.line(from.line());
        if (from.column() < line.length()) {
            return new Place(from.line(), Graphemes.next(line, from.column()));
        }
        return from.line() == lines.count() - 1 ? from : new Place(from.line() + 1, 0);
    }

    static Place wordBack(Lines lines, Place from) {
        return from.column() == 0
                ? back(lines, from)
                : new Place(from.line(), Words.startBefore(lines.line(from.line()), from.column()));
    }

    static Place wordForward(Lines lines, Place from) {
        String line = lines.line(from.line());
        return from.column() == line.length()
                ? forward(lines, from)
                : new Place(from.line(), Words.endAfter(line, from.column()));
    }

    private static int smartStart(String line, int column) {
        int visible = Indentation.leading(line);
        return column == visible ? 0 : visible;
    }

    private static Place blockUp(Lines lines, Place from) {
        int line = from.line();
        while (line > 0 && Indentation.isBlank(lines.line(line - 1))) {
            line--;
        }
        while (line > 0 && !Indentation.isBlank(lines.line(line - 1))) {
            line--;
        }
        return new Place(Math.max(0, line - 1), 0);
    }

    private static Place blockDown(Lines lines, Place from) {
        int line = from.line();
        int last = lines.count() - 1;
        while (line < last && Indentation.isBlank(lines.line(line))) {
            line++;
        }
        while (line < last && !Indentation.isBlank(lines.line(line))) {
            line++;
        }
        return Indentation.isBlank(lines.line(line)) ? new Place(line, 0) : lines.endOf(line);
    }
}
