package dev.pgorm.studio.rows;

import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which locks a plan takes, each with the statements that take it. */
public final class LockRows {

    private LockRows() {}

    /** The rows; none where no lock is taken that anybody would notice. */
    public static List<Row> of(DiffResult difference) {
        List<DescribedStep> steps = difference.plan().steps();
        List<String> shown = difference.shownStatements();
        Map<String, List<Integer>> byLock = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (String lock : steps.get(i).locks()) {
                byLock.computeIfAbsent(lock, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Row> rows = new ArrayList<>();
        byLock.forEach((lock, places) -> {
            Tone tone = lock.startsWith("ACCESS EXCLUSIVE") ? Tone.ERROR : Tone.WARNING;
            rows.add(new Row(lock, 0, List.of(Words.strong(lock, tone)), new Link.Statement(places.getFirst())));
            for (int place : places) {
                String head = shown.get(place).strip().lines().findFirst().orElse("");
                rows.add(new Row(
                        lock + "#" + place,
                        1,
                        List.of(Words.faint((place + 1) + "  "), Words.plain(head)),
                        new Link.Statement(place)));
            }
        });
        return List.copyOf(rows);
    }
}
