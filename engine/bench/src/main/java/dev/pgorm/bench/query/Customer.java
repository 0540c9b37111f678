package dev.pgorm.bench.query;

import java.time.OffsetDateTime;
import java.util.List;

/** A row of the table customer, as every way but Hibernate gives it. */
public record Customer(
        long id, String name, String email, boolean active, OffsetDateTime created, List<Purchase> purchases) {}
