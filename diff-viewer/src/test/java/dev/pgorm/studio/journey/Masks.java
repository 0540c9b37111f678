package dev.pgorm.studio.journey;

import dev.pgorm.testkit.pg.TestDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a screen what is not the same in every run. Frames to the right stay where they are. */
final class Masks {

    private static final Pattern TITLE = Pattern.compile(" +PostgreSQL \\S+ · .*");
    private static final int TITLE_SHOWN = 30;
    private static final Pattern TIME = Pattern.compile("\\d+ ms");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern REASON = Pattern.compile("(cannot be kept: ).*");
    private static final Pattern PROCESS = Pattern.compile("process \\d+");

    private final Pattern address;
    private final Pattern name;

    Masks(TestDatabase database) {
        this.address = Pattern.compile(Pattern.quote(database.name()) + " on \\S+:\\d+");
        this.name = Pattern.compile(Pattern.quote(database.name()));
    }

    String of(String screen) {
        return screen.lines().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Styles without those of the title's right end, whose place depends on the database's name. */
    static String ofStyles(String styles) {
        int end = styles.indexOf('\n');
        return styles.substring(0, Math.min(end, TITLE_SHOWN)).stripTrailing() + styles.substring(end);
    }

    private String line(String line) {
        String masked = TITLE.matcher(line).replaceFirst("");
        masked = REASON.matcher(masked).replaceFirst("$1REASON");
        masked = replace(masked, address, "DATABASE on SERVER");
        masked = replace(masked, name, "DATABASE");
        masked = replace(masked, TIME, "# ms");
        masked = replace(masked, PROCESS, "process #");
        return replace(masked, DATE, "DATE TIME");
    }

    /** What a replacement is shorter is made up for before the next frame. */
    private static String replace(String line, Pattern what, String by) {
        String result = line;
        Matcher matcher = what.matcher(result);
        int from = 0;
        while (matcher.find(from)) {
            String tail = result.substring(matcher.end());
            int missing = matcher.end() - matcher.start() - by.length();
            from = matcher.start() + by.length();
            result = result.substring(0, matcher.start()) + by + moved(tail, missing);
            matcher = what.matcher(result);
        }
        return result.stripTrailing();
    }

    /** The rest of a line with so many cells more before its next frame, or fewer. */
    private static String moved(String tail, int cells) {
        Matcher frame = Pattern.compile("([ ─])([│┐])").matcher(tail);
        if (!frame.find()) {
            return tail;
        }
        if (cells >= 0) {
            return tail.substring(0, frame.start(2)) + frame.group(1).repeat(cells) + tail.substring(frame.start(2));
        }
        int removed = Math.min(-cells, frame.start(2));
        return tail.substring(0, frame.start(2) - removed) + tail.substring(frame.start(2));
    }
}
