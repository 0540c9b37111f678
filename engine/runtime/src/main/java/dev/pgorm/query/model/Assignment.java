package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;

/** A column and what it becomes. */
public record Assignment(Identifier column, Term value) {}
