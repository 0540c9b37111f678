package dev.pgorm.lang.diagnostic;

/**
 * One line of a source as it is shown: tabs filled up, control characters replaced, long lines cut around the place of interest.
 *
 * @param text what is shown
 * @param column how many columns lie before the place of interest
 * @param width how many columns it takes; at least one
 */
record SourceExcerpt(String text, int column, int width) {

    private static final int WIDEST = 160;
    private static final int BEFORE = 80;

    /**
     * The excerpt of a line.
     *
     * @param source the whole text
     * @param lineStart where the line starts
     * @param lineEnd where it ends
     * @param start where the place of interest starts; at or after the line's start
     * @param end where it ends; cut at the line's end
     */
    static SourceExcerpt of(String source, int lineStart, int lineEnd, int start, int end) {
        int from = lineStart;
        String lead = "";
        if (lineEnd - lineStart > WIDEST && start - lineStart > BEFORE) {
            from = start - BEFORE / 2;
            if (Character.isLowSurrogate(source.charAt(from))) {
                from--;
            }
            lead = "…";
        }
        int to = Math.min(lineEnd, from + WIDEST);
        StringBuilder shown = new StringBuilder(lead);
        int columns = lead.length();
        int column = columns;
        int after = -1;
        int offset = from;
        while (offset < to) {
            if (offset == start) {
                column = columns;
            }
            if (offset == end) {
                after = columns;
            }
            int codePoint = source.codePointAt(offset);
            columns += show(codePoint, columns, shown);
            offset += Character.charCount(codePoint);
        }
        if (start >= to) {
            column = columns;
        }
        if (after < 0) {
            after = columns;
        }
        return new SourceExcerpt(to < lineEnd ? shown + "…" : shown.toString(), column, Math.max(1, after - column));
    }

    private static int show(int codePoint, int columns, StringBuilder shown) {
        if (codePoint == '\t') {
            int fill = DisplayWidth.TAB - columns % DisplayWidth.TAB;
            shown.repeat(' ', fill);
            return fill;
        }
        if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
            shown.append('\uFFFD');
            return 1;
        }
        shown.appendCodePoint(codePoint);
        return DisplayWidth.of(codePoint);
    }
}
