package dev.pgorm.studio.dialog;

/**
 * What may stand at the caret.
 *
 * @param label as it is listed
 * @param detail what it is, in a few words; may be empty
 * @param documentation what it does; may be empty
 * @param text what is written
 * @param caret where the caret stands in what is written
 * @param start where what it replaces starts, as an offset of the text
 * @param end where that ends
 */
public record Suggestion(
        String label, String detail, String documentation, String text, int caret, int start, int end) {}
