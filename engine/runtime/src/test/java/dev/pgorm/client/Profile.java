package dev.pgorm.client;

import dev.pgorm.query.Related;
import java.math.BigDecimal;

/** A row of {@code shop.profiles}. */
public record Profile(long userId, BigDecimal rating, Related<User> user) {}
