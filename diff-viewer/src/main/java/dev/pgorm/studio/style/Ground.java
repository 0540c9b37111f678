package dev.pgorm.studio.style;

/** What a cell stands on; a theme says which colour that is. */
public enum Ground {
    NORMAL,
    /** The line that the caret is in. */
    CARET_LINE,
    /** Selected text. */
    SELECTION,
    /** Where a search found something. */
    MATCH,
    /** The brackets beside the caret and opposite. */
    BRACKET,
    /** The chosen row of the list that has the focus. */
    CHOSEN,
    /** The chosen row of another list. */
    CHOSEN_ELSEWHERE,
    /** Title and footer. */
    BAR,
    /** Dialogs and pop-ups. */
    DIALOG
}
