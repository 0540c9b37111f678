package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;

/**
 * A statement before a query, whose rows the query reads by a name: a part of {@code WITH}.
 *
 * @param recursive whether it may read itself
 */
public record CommonTable(Identifier name, boolean recursive, Command command) {}
