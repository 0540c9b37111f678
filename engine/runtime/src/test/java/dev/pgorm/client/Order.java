package dev.pgorm.client;

import dev.pgorm.query.Related;
import java.math.BigDecimal;

/** A row of {@code shop.orders}. */
public record Order(int id, long userId, Status status, BigDecimal total, Related<User> user) {}
