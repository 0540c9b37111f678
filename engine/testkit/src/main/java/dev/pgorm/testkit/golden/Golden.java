package dev.pgorm.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Compares text with a file. With {@code -Dgolden.update} a differing file is rewritten and the test fails all the same: the
 * change is to be read and committed by a person, and no run passes that has changed its own expectation.
 * {@code -Dgolden.only=text} keeps to the cases whose path contains the text.
 */
public final class Golden {
    private final boolean update;

    /** A comparison that rewrites, or does not. */
    public Golden(boolean update) {
        this.update = update;
    }

    /** A comparison as the property {@code golden.update} says. */
    public static Golden fromProperty() {
        return new Golden("true".equals(System.getProperty("golden.update")));
    }

    /** Checks a text against a file, as the property {@code golden.update} says. */
    public static void check(Path expected, String actual) {
        fromProperty().compare(expected, actual);
    }

    /** Checks a text against a file; line ends are {@code \n}, and a last one is added where it is missing. */
    public void compare(Path expected, String actual) {
        String text = normal(actual);
        try {
            String present = Files.exists(expected) ? normal(Files.readString(expected)) : null;
            if (text.equals(present)) {
                return;
            }
            if (update) {
                Files.createDirectories(
                        Objects.requireNonNull(expected.toAbsolutePath().getParent()));
                Files.writeString(expected, text);
                throw new AssertionError(
                        "rewrote " + expected + ": read the difference, then run without -Dgolden.update");
            }
            assertThat(text)
                    .as("%s (run with -Dgolden.update to rewrite it)", expected)
                    .isEqualTo(Objects.requireNonNullElse(present, ""));
            throw new AssertionError(expected + " does not exist (run with -Dgolden.update to write it)");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folders directly below a directory, by name; fails if there are none, so that a mistyped path passes nothing. */
    public static List<Path> folders(Path directory) {
        return children(directory, Files::isDirectory);
    }

    /** The files below a directory, at any depth, whose names end with a suffix, by name; fails if there are none. */
    public static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> all = Files.walk(directory)) {
            return notEmpty(
                    directory, all.filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A test for each folder directly below a directory; return it from a {@code @TestFactory}. */
    public static Stream<DynamicTest> eachFolder(Path directory, ThrowingConsumer<Path> test) {
        return each(directory, folders(directory), test);
    }

    /** A test for each file below a directory whose name ends with a suffix; return it from a {@code @TestFactory}. */
    public static Stream<DynamicTest> eachFile(Path directory, String suffix, ThrowingConsumer<Path> test) {
        return each(directory, files(directory, suffix), test);
    }

    private static Stream<DynamicTest> each(Path directory, List<Path> paths, ThrowingConsumer<Path> test) {
        String only = System.getProperty("golden.only", "");
        return paths.stream()
                .filter(path -> path.toString().contains(only))
                .map(path -> DynamicTest.dynamicTest(
                        directory.relativize(path).toString(), path.toUri(), () -> test.accept(path)));
    }

    private static List<Path> children(Path directory, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> all = Files.list(directory)) {
            return notEmpty(directory, all.filter(wanted));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> notEmpty(Path directory, Stream<Path> paths) {
        List<Path> sorted = paths.sorted(Comparator.comparing(Path::toString)).toList();
        assertThat(sorted).as("cases in %s", directory.toAbsolutePath()).isNotEmpty();
        return sorted;
    }

    private static String normal(String text) {
        String unix = text.replace("\r\n", "\n");
        return unix.isEmpty() || unix.endsWith("\n") ? unix : unix + "\n";
    }
}
