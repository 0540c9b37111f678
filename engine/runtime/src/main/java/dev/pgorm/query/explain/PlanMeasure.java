package dev.pgorm.query.explain;

import java.time.Duration;
import java.util.Optional;

/**
 * What a node did when the statement ran.
 *
 * @param rows the rows that it gave, of all loops together; since PostgreSQL 18 the server does not round those of one loop
 * @param loops how many times it began, in all processes together; 0 = it was never needed
 * @param time how long it took, children and all loops included; where several processes ran it, for each of them. Empty without timing
 * @param ownTime the same without its children
 */
public record PlanMeasure(double rows, long loops, Optional<Duration> time, Optional<Duration> ownTime) {}
