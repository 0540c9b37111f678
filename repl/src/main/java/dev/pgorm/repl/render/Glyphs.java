package dev.pgorm.repl.render;

/** The drawing characters of a screen. */
public enum Glyphs {
    /** Box drawing, for UTF-8 locales. */
    UNICODE("─", "│", "┌┬┐", "├┼┤", "└┴┘", "✓", "✗", "·", "…"),
    /** Plain ASCII, for every other terminal. */
    ASCII("-", "|", "+++", "+++", "+++", "ok", "x", "-", "...");

    private final String horizontal;
    private final String vertical;
    private final String top;
    private final String middle;
    private final String bottom;
    private final String done;
    private final String failed;
    private final String separator;
    private final String ellipsis;

    Glyphs(
            String horizontal,
            String vertical,
            String top,
            String middle,
            String bottom,
            String done,
            String failed,
            String separator,
            String ellipsis) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.top = top;
        this.middle = middle;
        this.bottom = bottom;
        this.done = done;
        this.failed = failed;
        this.separator = separator;
        this.ellipsis = ellipsis;
    }

    public String horizontal() {
        return horizontal;
    }

    public String vertical() {
        return vertical;
    }

    /** Left corner, joint and right corner of a table's first line. */
    public String top() {
        return top;
    }

    /** Left joint, crossing and right joint under the headings. */
    public String middle() {
        return middle;
    }

    /** Left corner, joint and right corner of a table's last line. */
    public String bottom() {
        return bottom;
    }

    /** In front of what went well. */
    public String done() {
        return done;
    }

    /** In front of what failed. */
    public String failed() {
        return failed;
    }

    /** Between the parts of a line. */
    public String separator() {
        return separator;
    }

    public String ellipsis() {
        return ellipsis;
    }
}
