package dev.pgorm.exec;

import java.util.Optional;

/** Something that the server says beside its results: a notice or a warning. */
public record SqlNotice(
        String severity, String sqlState, String message, Optional<String> detail, Optional<String> hint) {}
