package dev.pgorm.pairs;

import dev.pgorm.ir.sql.SqlStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares texts. */
final class Texts {

    private Texts() {}

    /** The lines that only one of them has. */
    static String difference(String expected, String found) {
        return difference(expected.lines().toList(), found.lines().toList());
    }

    /** The parts that only one of them has. */
    static String difference(List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> extra = new ArrayList<>(found);
        found.forEach(missing::remove);
        expected.forEach(extra::remove);
        return missing.stream().map(each -> "- " + each).collect(Collectors.joining("\n")) + "\n"
                + extra.stream().map(each -> "+ " + each).collect(Collectors.joining("\n"));
    }

    /** What kinds of statements only one of them has. */
    static String shape(List<String> expected, List<String> found) {
        List<String> odd = new ArrayList<>(expected);
        found.forEach(odd::remove);
        List<String> extra = new ArrayList<>(found);
        expected.forEach(extra::remove);
        odd.addAll(extra);
        return odd.stream()
                .flatMap(each -> SqlStatements.split(each).statements().stream())
                .map(each -> each.words().stream().limit(2).collect(Collectors.joining(" ")))
                .distinct()
                .sorted()
                .limit(4)
                .collect(Collectors.joining(", "));
    }
}
