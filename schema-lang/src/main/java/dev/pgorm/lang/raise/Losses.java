package dev.pgorm.lang.raise;

import java.util.ArrayList;
import java.util.List;

/** What the catalog holds and the text cannot say, in words for the top of the file. */
final class Losses {

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
