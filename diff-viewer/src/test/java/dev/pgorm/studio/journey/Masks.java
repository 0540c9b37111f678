package dev.pgorm.studio.journey;

import dev.pgorm.testkit.pg.TestDatabase;
import java.util.ArrayList;
import java.util.List;
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

    private final Pattern address;
    private final Pattern name;

    Masks(TestDatabase database) {
        this.address = Pattern.compile(Pattern.quote(database.name()) + " on \\S+:\\d+");
        this.name = Pattern.compile(Pattern.quote(database.name()));
    }

    String of(String screen) {
        List<String> lines = new ArrayList<>(screen.lines().toList());
        lines.set(0, withoutNameBehind(lines.get(0)));
        return lines.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What stands over the title may leave the end of the database's name. */
    private static String withoutNameBehind(String title) {
        int frame = title.lastIndexOf('┐');
        return frame < 0 ? title : title.substring(0, frame + 1);
    }

    /** Styles without those of the title's right end, and from where the server's address stands: its width is not the same everywhere. */
    String ofStyles(String styles, String screen) {
        List<String> shown = screen.lines().toList();
        List<String> rows = new ArrayList<>(styles.lines().toList());
        for (int i = 0; i < Math.min(rows.size(), shown.size()); i++) {
            Matcher matcher = address.matcher(shown.get(i));
            int end = i == 0
                    ? TITLE_SHOWN
                    : matcher.find() ? matcher.start() : rows.get(i).length();
            rows.set(
                    i,
                    rows.get(i)
                            .substring(0, Math.min(end, rows.get(i).length()))
                            .stripTrailing());
        }
        return String.join("\n", rows) + "\n";
    }

    private String line(String line) {
        String masked = TITLE.matcher(line).replaceFirst("");
        masked = REASON.matcher(masked).replaceFirst("$1REASON");
        masked = replace(masked, address, "DATABASE on SERVER");
        masked = replace(masked, name, "DATABASE");
        masked = replace(masked, TIME, "# ms");
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
