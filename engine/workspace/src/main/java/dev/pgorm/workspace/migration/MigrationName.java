package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What the folder of a new migration is called: the time in UTC and what somebody calls it, behind all others. */
final class MigrationName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int TIME_LENGTH = 14;
    private static final int LONGEST = 200;

    private MigrationName() {}

    static String of(String title, Instant now, List<MigrationFolder> others) {
        String words = title.strip().replaceAll("[\\s-]+", "_");
        boolean fit = !words.isEmpty()
                && words.length() <= LONGEST
                && words.chars().allMatch(each -> each == '_' || Character.isLetterOrDigit(each));
        if (!fit) {
            throw new WrongUsage(
                    "\"" + title + "\" is no name for a migration",
                    "use letters, digits and _, at most " + LONGEST + ", for example: pgorm migrate new add_phone");
        }
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        String name = TIME.format(time) + "_" + words;
        if (others.isEmpty() || name.compareTo(others.getLast().name()) > 0) {
            return name;
        }
        String last = others.getLast().name();
        String later = time(last)
                .map(latest -> TIME.format(latest.plusSeconds(1)) + "_" + words)
                .orElse(name);
        if (later.compareTo(last) <= 0) {
            throw new WrongInput(
                    "a migration of today would not come behind " + last
                            + ", since folders are read in the order of their names",
                    "rename that folder so that it begins with a time");
        }
        return later;
    }

    /** Somebody's clock may be ahead of ours. */
    private static Optional<LocalDateTime> time(String name) {
        try {
            return name.length() < TIME_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(name.substring(0, TIME_LENGTH), TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
