package dev.pgorm.diff;

import java.util.Optional;

/**
 * One attribute of an object that differs.
 *
 * @param attribute its name, as PostgreSQL's documentation has it ({@code type}, {@code default}, {@code on delete})
 * @param before its value in the current structure; empty where it had none
 * @param after its value in the target; empty where it will have none
 */
public record AttributeChange(String attribute, Optional<String> before, Optional<String> after) {}
