package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.format.TodaysSpelling;
import dev.pgorm.lang.lower.Lowered;
import java.util.Optional;

/** What must hold of the formatter: it settles at once, and keeps comments, words and meaning. */
final class FormatCheck {

    private final String name;

    FormatCheck(String name) {
        this.name = name;
    }

    Optional<String> check(Reading before) {
        String formatted = Formatter.format(SourceFile.of(name, before.text()));
        if (formatted.equals(before.text())) {
            return Optional.empty();
        }
        if (!Formatter.format(SourceFile.of(name, formatted)).equals(formatted)) {
            return Optional.of("formatting twice is not formatting once");
        }
        Reading after = Reading.of(name, formatted);
        if (!Meaning.comments(before.parsed()).equals(Meaning.comments(after.parsed()))) {
            return Optional.of("formatting changes comments");
        }
        return syntax(before, after).or(() -> meaning(before, after));
    }

    /** Apart from layout, the syntax is that of the text in today's spelling. */
    private Optional<String> syntax(Reading before, Reading after) {
        if (!before.wellFormed()) {
            return Optional.empty();
        }
        String spelling = TodaysSpelling.of(SourceFile.of(name, before.text()));
        Reading today = spelling.equals(before.text()) ? before : Reading.of(name, spelling);
        return Meaning.of(today.parsed()).equals(Meaning.of(after.parsed()))
                ? Optional.empty()
                : Optional.of("formatting changes the syntax");
    }

    private static Optional<String> meaning(Reading before, Reading after) {
        if (!before.sound()) {
            return Optional.empty();
        }
        if (!after.sound()) {
            return Optional.of("formatting makes a sound text unsound");
        }
        Lowered expected = before.lowered();
        Lowered found = after.lowered();
        return expected.catalog().equals(found.catalog())
                        && expected.scope().equals(found.scope())
                        && expected.renames().equals(found.renames())
                ? Optional.empty()
                : Optional.of("formatting changes the meaning");
    }
}
