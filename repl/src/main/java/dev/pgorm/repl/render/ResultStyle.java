package dev.pgorm.repl.render;

/**
 * How a result is shown.
 *
 * @param format its format
 * @param expanded when rows become lists, in the format for people
 * @param nullText what stands for NULL, in the format for people
 */
public record ResultStyle(ResultFormat format, Expanded expanded, String nullText) {

    /** A table that expands where it is too wide. */
    public static ResultStyle standard() {
        return new ResultStyle(ResultFormat.TABLE, Expanded.AUTO, "NULL");
    }

    public ResultStyle with(ResultFormat newFormat) {
        return new ResultStyle(newFormat, expanded, nullText);
    }

    public ResultStyle with(Expanded newExpanded) {
        return new ResultStyle(format, newExpanded, nullText);
    }

    public ResultStyle withNullText(String text) {
        return new ResultStyle(format, expanded, text);
    }
}
