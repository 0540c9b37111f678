package dev.pgorm.bench.query;

import java.math.BigDecimal;

/** A row of the view measurement. */
public record Measurement(long id, String label, BigDecimal amount) {}
