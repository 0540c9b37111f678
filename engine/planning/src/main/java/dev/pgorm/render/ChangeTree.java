package dev.pgorm.render;

import dev.pgorm.diff.Action;
import dev.pgorm.diff.AttributeChange;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A change set for people: grouped by kind, counted, every attribute before → after. */
public final class ChangeTree {

    private ChangeTree() {}

    /** The tree as a text. */
    public static String text(ChangeSet changes) {
        StringBuilder text = new StringBuilder();
        try {
            write(changes, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes all text", impossible);
        }
        return text.toString();
    }

    /** Writes the tree; one line where nothing differs. */
    public static void write(ChangeSet changes, Appendable out) throws IOException {
        if (changes.isEmpty()) {
            out.append("no changes\n");
            return;
        }
        out.append(counts(changes.changes())).append('\n');
        Map<ObjectKind, List<Change>> byKind = new TreeMap<>(ObjectKind.ORDER);
        for (Change change : changes.changes()) {
            byKind.computeIfAbsent(change.object().kind(), key -> new ArrayList<>())
                    .add(change);
        }
        for (Map.Entry<ObjectKind, List<Change>> group : byKind.entrySet()) {
            out.append(plural(group.getKey(), group.getValue().size())).append('\n');
            for (Change change : group.getValue()) {
                write(change, out);
            }
        }
        candidates(changes.candidates(), out);
    }

    private static String counts(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        for (Action action : Action.values()) {
            long count =
                    changes.stream().filter(each -> each.action() == action).count();
            if (count > 0) {
                parts.add(count + " to " + action.label());
            }
        }
        return changes.size() + (changes.size() == 1 ? " change: " : " changes: ") + String.join(", ", parts);
    }

    /** The lines under a change: every attribute before → after, not indented; nothing where the object goes or is renamed. */
    public static List<String> details(Change change) {
        StringBuilder lines = new StringBuilder();
        try {
            attributes(change, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes all text", impossible);
        }
        return lines.toString()
                .lines()
                .map(line -> line.substring(AttributeText.INDENT.length()))
                .toList();
    }

    private static String plural(ObjectKind kind, int count) {
        String label = kind.label();
        return (count == 1 ? label : plural(label)) + " (" + count + ")";
    }

    private static String plural(String label) {
        if (label.endsWith("privileges")) {
            return label;
        }
        if (label.endsWith("y")) {
            return label.substring(0, label.length() - 1) + "ies";
        }
        return label.endsWith("x") || label.endsWith("s") ? label + "es" : label + "s";
    }

    private static void write(Change change, Appendable out) throws IOException {
        Optional<ObjectAddress> previous = change.previous();
        if (previous.isPresent()) {
            out.append("  > ")
                    .append(name(previous.get()))
                    .append(" → ")
                    .append(name(change.object()))
                    .append('\n');
            return;
        }
        out.append("  ")
                .append(sign(change.action()))
                .append(' ')
                .append(name(change.object()))
                .append('\n');
        attributes(change, out);
    }

    private static void attributes(Change change, Appendable out) throws IOException {
        if (change.action() == Action.DROP || change.previous().isPresent()) {
            return;
        }
        AttributeText text = new AttributeText(out);
        for (AttributeChange attribute : change.attributes()) {
            text.write(attribute);
        }
    }

    /** One character for what happens to an object. */
    public static char sign(Action action) {
        return switch (action) {
            case CREATE -> '+';
            case ALTER -> '~';
            case DROP -> '-';
            case RENAME -> '>';
        };
    }

    /** An object's name in one line, with what it is part of. */
    public static String name(ObjectAddress address) {
        StringBuilder name = new StringBuilder();
        boolean ofWhole = address.kind() == DefinitionKind.OWNERSHIP || address.kind() == DefinitionKind.PRIVILEGES;
        if (ofWhole) {
            name.append(address.part()).append(' '); // what kind of object they are about
        }
        if (!address.schema().isEmpty()) {
            name.append(address.schema()).append('.');
        }
        name.append(address.name());
        if (!ofWhole && !address.part().isEmpty()) {
            name.append('.').append(address.part());
        }
        return CommentText.oneLine(name.toString());
    }

    private static void candidates(List<RenameCandidate> candidates, Appendable out) throws IOException {
        if (candidates.isEmpty()) {
            return;
        }
        out.append("perhaps renamed\n");
        for (RenameCandidate candidate : candidates) {
            out.append("  ? ")
                    .append(candidate.rename().from().kind().label())
                    .append(' ')
                    .append(name(candidate.rename().from()))
                    .append(" → ")
                    .append(name(candidate.rename().to()))
                    .append(String.format(Locale.ROOT, " (%.0f %% alike)", candidate.similarity() * 100))
                    .append('\n');
        }
    }
}
