package dev.pgorm.studio.style;

/** What a text means to the reader; a theme says which colour that is. */
public enum Tone {
    TEXT,
    /** Beside the point: line numbers, hints, what is unchanged. */
    FAINT,
    /** Frames of panes without the focus. */
    FRAME,
    /** The frame of the pane that has the focus. */
    FRAME_FOCUSED,
    /** Headings in lists and dialogs. */
    HEADING,
    KEYWORD,
    TYPE,
    ATTRIBUTE,
    FUNCTION,
    STRING,
    NUMBER,
    COMMENT,
    /** Names that a text declares. */
    NAME,
    /** What will be there. */
    ADDED,
    /** What will be gone. */
    REMOVED,
    /** What will be otherwise. */
    CHANGED,
    /** What blocks or slows others. */
    WARNING,
    /** What fails, or loses data. */
    ERROR,
    /** What went well. */
    SUCCESS,
    /** A key that works now. */
    KEY
}
