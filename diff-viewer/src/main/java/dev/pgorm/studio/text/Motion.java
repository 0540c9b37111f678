package dev.pgorm.studio.text;

/** Where the caret can go from where it is. */
public enum Motion {
    /** To the character before, at a line's start to the end of the line above. */
    CHARACTER_BACK,
    /** To the character behind, at a line's end to the start of the line below. */
    CHARACTER_FORWARD,
    /** To the start of the word before, at a line's start to the end of the line above. */
    WORD_BACK,
    /** To the end of the word behind, at a line's end to the start of the line below. */
    WORD_FORWARD,
    /** Up, keeping the cell; in the first line to its start. */
    LINE_UP,
    /** Down, keeping the cell; in the last line to its end. */
    LINE_DOWN,
    /** To the first character that is not a blank, from there to the line's start. */
    LINE_START,
    /** To the line's end. */
    LINE_END,
    /** To the blank line above the paragraph. */
    BLOCK_UP,
    /** To the blank line below the paragraph. */
    BLOCK_DOWN,
    /** Before everything. */
    TEXT_START,
    /** Behind everything. */
    TEXT_END
}
