package dev.pgorm.studio.rows;

import dev.pgorm.diff.Action;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.Table;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes as a tree: what belongs to a table stands under it, with what each change may cost. */
public final class ChangeRows {

    /** More attributes than that of a new object stand in rows of their own. */
    private static final int MOST_INLINE = 72;

    private final DiffResult difference;
    private final int columns;
    private final Map<String, Set<DescribedHazard>> hazards = new HashMap<>();
    private final Map<String, String> tableOfIndex = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private ChangeRows(DiffResult difference, int columns) {
        this.difference = difference;
        this.columns = columns;
        for (DescribedStep step : difference.plan().steps()) {
            step.changes()
                    .forEach(id -> hazards.computeIfAbsent(id, _ -> new LinkedHashSet<>())
                            .addAll(step.hazards()));
        }
        ChangeSet changes = difference.executable().changes();
        if (changes.changes().stream().anyMatch(each -> each.object().kind() == StructureKind.INDEX)) {
            rememberIndexes(changes.start());
            rememberIndexes(changes.target());
        }
    }

    /**
     * The rows; none where nothing would change.
     *
     * @param columns how wide sentences may be
     */
    public static List<Row> of(DiffResult difference, int columns) {
        ChangeRows tree = new ChangeRows(difference, columns);
        tree.groups().forEach(tree::group);
        tree.candidates(difference.executable().changes().candidates());
        return tree.withoutSecrets();
    }

    private void rememberIndexes(Catalog catalog) {
        catalog.all(Table.class)
                .forEach(table -> table.indexes().forEach(index -> {
                    String schema = table.name().schema().value();
                    tableOfIndex.put(
                            schema + "." + index.name().value(),
                            schema + "." + table.name().name().value());
                }));
    }

    private Map<String, List<Change>> groups() {
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : difference.executable().changes().changes()) {
            groups.computeIfAbsent(owner(change.object()), _ -> new ArrayList<>())
                    .add(change);
        }
        return groups;
    }

    /** What an object is shown under: itself, or the table that it belongs to. */
    private String owner(ObjectAddress address) {
        String whole = address.schema() + "." + address.name();
        if (address.kind() == StructureKind.INDEX) {
            return "table " + Optional.ofNullable(tableOfIndex.get(whole)).orElse(whole);
        }
        if (address.kind() == DefinitionKind.OWNERSHIP || address.kind() == DefinitionKind.PRIVILEGES) {
            return address.part() + " " + whole;
        }
        if (address.kind() == StructureKind.ENUM_VALUE) {
            return "enum " + whole;
        }
        return address.part().isEmpty() ? address.kind().label() + " " + whole : "table " + whole;
    }

    private void group(String owner, List<Change> changes) {
        Optional<Change> itself =
                changes.stream().filter(each -> isOwner(each.object(), owner)).findFirst();
        if (itself.isPresent()) {
            change(
                    itself.get(),
                    0,
                    itself.get().object().kind().label() + " "
                            + ChangeTree.name(itself.get().object()));
        } else {
            rows.add(new Row(
                    "owner " + owner,
                    0,
                    List.of(Words.of("~ ", Tone.CHANGED), Words.plain(owner)),
                    new Link.Change(changes.getFirst().id())));
        }
        changes.stream()
                .filter(each -> itself.filter(each::equals).isEmpty())
                .forEach(each -> change(each, 1, partName(each.object())));
    }

    private static boolean isOwner(ObjectAddress address, String owner) {
        return address.part().isEmpty()
                && address.kind() != StructureKind.INDEX
                && owner.equals(address.kind().label() + " " + address.schema() + "." + address.name());
    }

    private static String partName(ObjectAddress address) {
        if (address.kind() == DefinitionKind.OWNERSHIP || address.kind() == DefinitionKind.PRIVILEGES) {
            return address.kind().label();
        }
        String name = address.part().isEmpty() ? address.name() : address.part();
        return address.kind() == StructureKind.COLUMN ? name : address.kind().label() + " " + name;
    }

    private void change(Change change, int depth, String name) {
        Tone tone = tone(change.action());
        List<Words> words = new ArrayList<>();
        words.add(Words.of(ChangeTree.sign(change.action()) + " ", tone));
        change.previous().ifPresent(previous -> words.add(Words.of(partName(previous) + " → ", Tone.REMOVED)));
        words.add(Words.strong(name, Tone.TEXT));
        List<String> details = ChangeTree.details(change);
        Optional<String> inline = inline(change, details);
        inline.ifPresent(text -> words.add(Words.of("  " + text, change.action() == Action.ALTER ? tone : Tone.FAINT)));
        Link link = new Link.Change(change.id());
        rows.add(new Row(change.id(), depth, words, link));
        if (inline.isEmpty()) {
            for (int i = 0; i < details.size(); i++) {
                rows.add(new Row(change.id() + "#" + i, depth + 1, List.of(detail(details.get(i), tone)), link));
            }
        }
        hazards(change, depth + 1);
    }

    private static Tone tone(Action action) {
        return switch (action) {
            case CREATE -> Tone.ADDED;
            case DROP -> Tone.REMOVED;
            case ALTER, RENAME -> Tone.CHANGED;
        };
    }

    /** Few short attributes stand beside the name. */
    private static Optional<String> inline(Change change, List<String> details) {
        String joined = String.join(", ", details);
        boolean fits = joined.length() <= MOST_INLINE && details.stream().noneMatch(line -> line.startsWith(" "));
        return fits && (change.action() == Action.CREATE || details.size() == 1) && !details.isEmpty()
                ? Optional.of(joined)
                : Optional.empty();
    }

    private static Words detail(String line, Tone tone) {
        String stripped = line.strip();
        if (stripped.startsWith("+ ")) {
            return Words.of(line, Tone.ADDED);
        }
        if (stripped.startsWith("- ")) {
            return Words.of(line, Tone.REMOVED);
        }
        return Words.of(line, tone == Tone.CHANGED ? Tone.CHANGED : Tone.FAINT);
    }

    private void hazards(Change change, int depth) {
        int count = 0;
        for (DescribedHazard hazard : hazards.getOrDefault(change.id(), Set.of())) {
            Tone tone = hazard.needsConsent() ? Tone.ERROR : Tone.WARNING;
            sentence(change.id() + "!" + count, change, depth, "⚠ ", hazard.id() + ": " + hazard.why(), tone);
            if (hazard.recipe().isPresent()) {
                sentence(
                        change.id() + "!r" + count,
                        change,
                        depth,
                        "  ",
                        hazard.recipe().get(),
                        Tone.FAINT);
            }
            count++;
        }
    }

    /** A sentence in as many rows as it takes. */
    private void sentence(String key, Change change, int depth, String sign, String text, Tone tone) {
        List<String> lines = Wrapping.lines(text, columns - 2 * depth - 4);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(
                    key + "." + i,
                    depth,
                    List.of(Words.of(i == 0 ? sign : "  ", tone), Words.of(lines.get(i), tone)),
                    new Link.Change(change.id())));
        }
    }

    private void candidates(List<RenameCandidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        rows.add(new Row("renamed", 0, List.of(Words.strong("perhaps renamed", Tone.WARNING)), Link.NONE));
        for (RenameCandidate candidate : candidates) {
            String from = ChangeTree.name(candidate.rename().from());
            String to = ChangeTree.name(candidate.rename().to());
            rows.add(new Row(
                    "renamed " + from + " " + to,
                    1,
                    List.of(
                            Words.of("? ", Tone.WARNING),
                            Words.plain(candidate.rename().from().kind().label() + " " + from + " → " + to),
                            Words.faint(String.format(Locale.ROOT, " (%.0f %% alike)", candidate.similarity() * 100))),
                    Link.NONE));
        }
    }

    /** Passwords in options of servers and subscriptions are struck out, over all rows at once. */
    private List<Row> withoutSecrets() {
        List<String> texts = rows.stream()
                .flatMap(row -> row.words().stream())
                .map(Words::text)
                .toList();
        List<String> shown = difference.shown(texts);
        List<Row> result = new ArrayList<>(rows.size());
        int next = 0;
        for (Row row : rows) {
            List<Words> words = new ArrayList<>();
            for (Words each : row.words()) {
                words.add(new Words(shown.get(next), each.tone(), each.bold()));
                next++;
            }
            result.add(new Row(row.key(), row.depth(), words, row.link()));
        }
        return List.copyOf(result);
    }
}
