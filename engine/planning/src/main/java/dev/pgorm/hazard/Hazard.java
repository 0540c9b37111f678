package dev.pgorm.hazard;

/**
 * A hazard of one step.
 *
 * @param id the rule's id, which {@code --allow} and {@code pgorm:allow} name
 * @param title the rule in a few words
 * @param severity how much it matters here
 * @param why what happens, with the object's name
 * @param recipe how to do it safely, or that there is no safe form
 */
public record Hazard(String id, String title, Severity severity, String why, String recipe) {}
