package dev.pgorm.studio.list;

import dev.pgorm.studio.style.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a list.
 *
 * @param key the same for the same thing when the list is made anew; unique in the list
 * @param depth how deep in the tree, from 0
 * @param words what it says
 * @param link what it is about
 */
public record Row(String key, int depth, List<Words> words, Link link) {

    public Row {
        words = List.copyOf(words);
    }

    /** What it says, without colours. */
    public String text() {
        return words.stream().map(Words::text).collect(Collectors.joining());
    }
}
