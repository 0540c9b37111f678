package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.Description;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is made of a fragment is what is made of the whole, dependencies included: over all pairs of structures that migrations are tested
 * with, each among tables that do not change.
 */
class CanonicalMemoryCasesTest {

    private static final Path CASES = Path.of("src/test/cases/migrations");

    /** So many that no case changes half of the objects. */
    private static final int BYSTANDERS = 40;

    /** Types, operators and what the server does by itself are left to the whole. */
    private static final int FEWEST_FRAGMENTS = 60;

    @Test
    void aFragmentTellsWhatTheWholeTells() throws IOException {
        List<String> failures = new ArrayList<>();
        int fragments = 0;
        try (ScratchServer server = ScratchServers.onMajor(17)) {
            for (Path folder : folders()) {
                Catalog before = unowned(read(folder.resolve("before.sql"), server));
                Catalog after = unowned(read(folder.resolve("after.sql"), server));
                fragments += check(folder + " forth", before, after, server, failures)
                        + check(folder + " back", after, before, server, failures);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(fragments).isGreaterThanOrEqualTo(FEWEST_FRAGMENTS);
    }

    /** How many fragments were made: one, or none where the whole has to tell. */
    private static int check(String way, Catalog from, Catalog goal, ScratchServer server, List<String> failures) {
        server.memory().remember(from, Map.of(), whole(from, server), Catalog.empty());
        Optional<Catalog> found = server.memory()
                .rest(goal, Map.of(), Catalog.empty())
                .flatMap(rest -> server.fragments()
                        .read(rest.fragment(), goal, Map.of())
                        .map(part -> rest.complete(part).catalog()));
        found.ifPresent(each -> compare(way, each, whole(goal, server).catalog(), failures));
        return found.isPresent() ? 1 : 0;
    }

    private static void compare(String folder, Catalog found, Catalog expected, List<String> failures) {
        if (!text(found).equals(text(expected))) {
            failures.add(folder + "\n" + text(found) + "\ninstead of\n" + text(expected));
        } else if (!found.dependencies().all().equals(expected.dependencies().all())) {
            failures.add(folder + "\n" + found.dependencies().all() + "\ninstead of\n"
                    + expected.dependencies().all());
        }
    }

    private static String text(Catalog catalog) {
        return Description.of(catalog).text();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(each -> each.endsWith("before.sql"))
                    .map(Path::getParent)
                    .sorted()
                    .filter(each -> !isNewer(each))
                    .toList();
        }
    }

    private static boolean isNewer(Path folder) {
        try {
            return Files.readString(folder.resolve("before.sql")).startsWith("-- from 18")
                    || Files.readString(folder.resolve("after.sql")).startsWith("-- from 18");
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Catalog read(Path file, ScratchServer server) throws IOException {
        String bystanders = IntStream.range(0, BYSTANDERS)
                .mapToObj(
                        place -> "CREATE TABLE bystander_%d (id int PRIMARY KEY, other int REFERENCES bystander_%d);\n"
                                .formatted(place, Math.max(0, place - 1)))
                .collect(Collectors.joining());
        return done(new Canonicaliser(server)
                        .canonicalise(
                                SqlSource.text("case", Files.readString(file) + "\n;" + bystanders), Optional.empty()))
                .catalog();
    }

    /** The canonicaliser says owners of neither. */
    private static Catalog unowned(Catalog catalog) {
        return Ownership.without(catalog, each -> true);
    }

    private static Introspection whole(Catalog catalog, ScratchServer server) {
        return done(new CatalogCreator(server).create(catalog, Map.of()));
    }

    private static Introspection done(Canonicalisation result) {
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection();
    }
}
