package dev.pgorm.client;

import dev.pgorm.query.Related;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code shop.users}. */
public record User(
        long id,
        String email,
        @Nullable String bio,
        OffsetDateTime createdAt,
        Related<Profile> profile,
        List<Order> orders) {}
