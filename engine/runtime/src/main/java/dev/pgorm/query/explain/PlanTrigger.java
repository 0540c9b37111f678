package dev.pgorm.query.explain;

import java.time.Duration;
import java.util.Optional;

/**
 * A trigger that fired while a statement ran; foreign keys are such.
 *
 * @param name the trigger, or the constraint that it is for
 * @param relation its table
 * @param calls how often it fired
 * @param time how long all of that took; empty without timing
 * @param share its part of the whole, from 0 to 1
 */
public record PlanTrigger(String name, String relation, long calls, Optional<Duration> time, double share) {}
