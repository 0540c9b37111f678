package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;

/**
 * What a step does.
 *
 * @param verb the action
 * @param object the object or part that it acts on, under its name after the renames
 */
public record Operation(Verb verb, ObjectAddress object) {}
