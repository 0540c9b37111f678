package dev.pgorm.lang.parse;

import java.util.HashMap;
import java.util.Map;

/** A file's text, from which words are cut. A word that many blocks have, such as a type or the name of a usual field, is kept once. */
final class WordSource {

    private static final int LONGEST_WORD = 64;

    private final String text;
    private final Map<String, String> words = new HashMap<>();

    WordSource(String text) {
        this.text = text;
    }

    /** What stands between two offsets. */
    String between(int start, int end) {
        String word = text.substring(start, end);
        if (word.length() > LONGEST_WORD) {
            return word;
        }
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }
}
