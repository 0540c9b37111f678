package dev.pgorm.studio.rows;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.service.Outline;
import dev.pgorm.lang.service.TextRange;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.database.RelationSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the schema declares, kind by kind, and what is in the database. */
public final class ExplorerRows {

    private final Map<Link.Text, Tone> touched;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private ExplorerRows(Map<Link.Text, Tone> touched) {
        this.touched = touched;
    }

    /**
     * The rows.
     *
     * @param outline the schema's blocks
     * @param relations what is in the database
     * @param touched what would change in the database, by the place of the block's or member's name
     */
    public static List<Row> of(
            List<Outline.Entry> outline, List<RelationSummary> relations, Map<Link.Text, Tone> touched) {
        ExplorerRows explorer = new ExplorerRows(touched);
        Map<BlockKind, List<Outline.Entry>> byKind = new EnumMap<>(BlockKind.class);
        outline.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), _ -> new ArrayList<>()).add(entry));
        byKind.forEach(explorer::kind);
        explorer.database(relations);
        return List.copyOf(explorer.rows);
    }

    private void kind(BlockKind kind, List<Outline.Entry> entries) {
        if (kind == BlockKind.UNKNOWN) {
            return;
        }
        heading("kind " + kind, title(kind), entries.size());
        for (Outline.Entry entry : entries) {
            String key = kind + " " + entry.name() + " " + entry.file();
            Link.Text link = link(entry.nameRange());
            rows.add(new Row(
                    unique(key),
                    1,
                    marked(Words.plain(entry.name().isEmpty() ? title(kind) : entry.name()), link),
                    link));
            for (Outline.Part part : entry.parts()) {
                if (part.kind() != Outline.PartKind.ATTRIBUTE) {
                    Link.Text place = link(part.nameRange());
                    rows.add(new Row(
                            unique(key + "." + part.name()),
                            2,
                            marked(Words.of(part.name(), Tone.FAINT), place),
                            place));
                }
            }
        }
    }

    private static Link.Text link(TextRange range) {
        return new Link.Text(range.file(), range.start());
    }

    /** With a sign behind it where it would change. */
    private List<Words> marked(Words name, Link.Text place) {
        Tone tone = touched.get(place);
        if (tone == null) {
            return List.of(name);
        }
        String sign = tone == Tone.ADDED ? " +" : " ~";
        return List.of(name, Words.strong(sign, tone));
    }

    /** A name that is declared twice has two rows. */
    private String unique(String key) {
        String candidate = key;
        for (int i = 2; isTaken(candidate); i++) {
            candidate = key + "#" + i;
        }
        return candidate;
    }

    private boolean isTaken(String key) {
        return !taken.add(key);
    }

    private void heading(String key, String title, int count) {
        rows.add(new Row(
                key,
                0,
                List.of(Words.strong(title.toUpperCase(Locale.ROOT), Tone.HEADING), Words.faint(" " + count)),
                Link.NONE));
    }

    private static String title(BlockKind kind) {
        return switch (kind) {
            case DATASOURCE, CONFIG -> "datasource";
            case GENERATOR -> "generators";
            case MODEL -> "models";
            case VIEW -> "views";
            case TYPE -> "types";
            case ENUM -> "enums";
            case DOMAIN -> "domains";
            case RANGE -> "ranges";
            case SEQUENCE -> "sequences";
            case COLLATION -> "collations";
            case FUNCTION -> "functions";
            case PROCEDURE -> "procedures";
            case AGGREGATE -> "aggregates";
            case EVENT_TRIGGER -> "event triggers";
            case POLICY -> "policies";
            case ROLE -> "roles";
            case CONTEXT -> "contexts";
            case QUERY -> "queries";
            case TEXT_SEARCH_CONFIGURATION -> "text search configurations";
            case TEXT_SEARCH_DICTIONARY -> "text search dictionaries";
            case SQL -> "sql";
            case UNKNOWN -> "unknown";
        };
    }

    private void database(List<RelationSummary> relations) {
        if (relations.isEmpty()) {
            return;
        }
        heading("database", "database", relations.size());
        for (RelationSummary relation : relations) {
            String name =
                    relation.schema().equals("public") ? relation.name() : relation.schema() + "." + relation.name();
            rows.add(new Row(
                    "db " + relation.schema() + "." + relation.name(),
                    1,
                    List.of(
                            Words.plain(name),
                            Words.faint("  " + rowsOf(relation) + relation.size() + kindOf(relation))),
                    new Link.Relation(quoted(relation.schema()) + "." + quoted(relation.name()))));
        }
    }

    private static String rowsOf(RelationSummary relation) {
        return relation.rows() < 0 ? "" : Amounts.count(relation.rows()) + " rows, ";
    }

    private static String kindOf(RelationSummary relation) {
        return relation.kind().equals("table") ? "" : ", " + relation.kind();
    }

    /** As psql's patterns take a name as it is. */
    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
