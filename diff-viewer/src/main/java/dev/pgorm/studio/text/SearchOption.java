package dev.pgorm.studio.text;

/** How a text is searched for. Without options: as it is written, but in any case. */
public enum SearchOption {
    /** Upper and lower case differ. */
    MATCH_CASE,
    /** What is found is not a part of a word. */
    WHOLE_WORD,
    /** What is searched for is a regular expression of Java's. */
    REGULAR_EXPRESSION
}
