package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Optional;

/** A block that declares something that runs, or somebody who may run it; it carries its name as SQL has it. */
public sealed interface ProgramDeclaration
        permits AggregateDeclaration, EventTriggerDeclaration, PolicyDeclaration, RoleDeclaration, RoutineDeclaration {

    /** The schema that its name says; empty where it says none, and outside schemas. */
    Optional<String> schema();

    /** Where its name stands. */
    Span span();
}
