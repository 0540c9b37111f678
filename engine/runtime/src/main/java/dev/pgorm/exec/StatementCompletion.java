package dev.pgorm.exec;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A statement that ran to its end.
 *
 * @param tag what was done, as psql says it: {@code SELECT 3}, {@code INSERT 0 1}, {@code CREATE TABLE}
 * @param rows the rows returned or changed, where the statement has any
 * @param elapsed from sending to the last row
 */
public record StatementCompletion(String tag, OptionalLong rows, Duration elapsed) {}
