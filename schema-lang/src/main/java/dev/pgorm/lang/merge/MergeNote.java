package dev.pgorm.lang.merge;

import java.util.Optional;

/**
 * One thing that merging did.
 *
 * @param action what happened to it
 * @param what a block or a part of one: {@code model Post}, {@code field Post.title}
 * @param place where it stood, as {@code file:line}; empty for new things
 */
public record MergeNote(Action action, String what, Optional<String> place) {

    /** What can happen to a part of a schema. */
    public enum Action {
        NEW("new"),
        CHANGED("changed"),
        GONE("gone");

        private final String word;

        Action(String word) {
            this.word = word;
        }
    }

    /** As a line for people: {@code gone: model Post (schema.pgorm:12)}. */
    public String text() {
        return action.word + ": " + what + place.map(each -> " (" + each + ")").orElse("");
    }
}
