package dev.pgorm.studio.text;

/**
 * A match that was looked for.
 *
 * @param match where it is, in one line
 * @param wrapped whether the search went on at the other end of the text
 */
public record Found(Stretch match, boolean wrapped) {}
