package dev.pgorm.lang.service;

/**
 * Something that may be written at a caret.
 *
 * @param label what to show
 * @param replace the text that it replaces; empty where the caret touches no word
 * @param insert what to write in its place
 * @param caret where the caret stands then, counted in the inserted text
 * @param detail a few words: a type, a kind
 * @param documentation a sentence or two; empty where there is nothing to say
 */
public record Completion(
        String label, TextRange replace, String insert, int caret, Kind kind, String detail, String documentation) {

    /** What a completion is. */
    public enum Kind {
        KEYWORD,
        TYPE,
        MODEL,
        ENUM,
        FIELD,
        ATTRIBUTE,
        ARGUMENT,
        PROPERTY,
        FUNCTION,
        CONSTANT,
        TEXT
    }

    /** The edit that writes it. */
    public TextEdit edit() {
        return new TextEdit(replace.file(), replace.start(), replace.end(), insert);
    }
}
