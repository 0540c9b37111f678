package dev.pgorm.bench.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A row of the table purchase. */
public record Purchase(long id, long customerId, String product, BigDecimal amount, OffsetDateTime placed) {}
