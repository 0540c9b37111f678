package dev.pgorm.hazard;

import dev.pgorm.ir.sql.QualifiedName;

/**
 * A lock that a step takes on a table that existed before the plan.
 *
 * @param table the table, under its name at the time of the step
 * @param mode the strongest lock that is taken
 * @param work what is done to its rows meanwhile
 */
public record TableLock(QualifiedName table, LockMode mode, Work work) {}
