package dev.pgorm.workspace.change;

import dev.pgorm.lang.diagnostic.SourcePlaces;
import java.util.Optional;

/**
 * One change of the structure, described.
 *
 * @param id stable within a diff
 * @param kind the kind of the object: {@code table}, {@code column}
 * @param object its name: {@code public.User.email}
 * @param action create, drop, change or rename, in one word
 * @param before what it was, where it was something
 * @param after what it will be, where it will be something
 * @param source where the schema says so
 */
public record DescribedChange(
        String id,
        String kind,
        String object,
        String action,
        Optional<String> before,
        Optional<String> after,
        Optional<SourcePlaces.Place> source) {}
