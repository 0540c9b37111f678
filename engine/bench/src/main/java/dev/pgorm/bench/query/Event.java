package dev.pgorm.bench.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A row of the table event that is to be written in bulk. */
public record Event(String name, BigDecimal amount, OffsetDateTime at) {}
