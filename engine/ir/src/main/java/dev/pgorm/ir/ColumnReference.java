package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;

/** A column of a table, named from outside it. */
public record ColumnReference(QualifiedName table, Identifier column) {}
