package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Tells what a failed file operation means for the user. */
final class FileTrouble {
    private FileTrouble() {}

    static EmbeddedServerException of(IOException failure, Path directory) {
        return new EmbeddedServerException(problem(failure, directory), failure);
    }

    private static EmbeddedProblem problem(IOException failure, Path directory) {
        String reason = reason(failure);
        if (isDiskFull(reason)) {
            return new EmbeddedProblem.DiskFull(directory);
        }
        if (failure instanceof FileSystemException) {
            return new EmbeddedProblem.NotWritable(directory, reason);
        }
        return new EmbeddedProblem.SystemTrouble("it cannot use " + directory, reason);
    }

    static boolean isDiskFull(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
    }

    /** The reason in words; many of Java's exceptions carry only a file name. */
    static String reason(IOException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return switch (failure) {
            case java.nio.file.AccessDeniedException denied -> "permission denied (" + message + ")";
            case java.nio.file.NoSuchFileException missing -> "there is no " + message;
            case java.nio.file.FileAlreadyExistsException exists -> message + " is in the way";
            case java.net.UnknownHostException unknown -> "the host " + message + " is unknown (no network?)";
            case java.io.FileNotFoundException notFound -> "not found (" + message + ")";
            default -> message.isEmpty() ? failure.getClass().getSimpleName() : message;
        };
    }
}
