package dev.pgorm.lang.raise;

import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One block while it is being written: fields, then block attributes; the formatter aligns them. */
final class ModelText {

    private static final String INDENT = "  ";

    /** A line of the block: a field with its type and attributes. */
    private record Line(String name, String type, List<String> attributes, Optional<String> comment) {}

    private final String heading;
    private final Optional<String> comment;
    private final Map<Identifier, Line> columns = new LinkedHashMap<>();
    private final List<Line> relations = new ArrayList<>();
    private final List<String> blockAttributes = new ArrayList<>();

    ModelText(String heading, Optional<String> comment) {
        this.heading = heading;
        this.comment = comment;
    }

    void column(Identifier column, String field, String type, List<String> attributes, Optional<String> note) {
        columns.put(column, new Line(field, type, new ArrayList<>(attributes), note));
    }

    /** Adds an attribute to the field of a column, in front of those that it has: keys come first. */
    void attribute(Identifier column, String attribute) {
        List<String> attributes = Objects.requireNonNull(columns.get(column)).attributes();
        int place = 0;
        while (place < attributes.size() && attributes.get(place).matches("@(id|unique)\\b.*")) {
            place++;
        }
        attributes.add(place, attribute);
    }

    /** Whether there is a field of the column. */
    boolean hasField(Identifier column) {
        return columns.containsKey(column);
    }

    /** Whether there is a field of the column that does not say {@code @unique} yet, which it can say once. */
    boolean canBeUnique(Identifier column) {
        Line line = columns.get(column);
        return line != null && line.attributes().stream().noneMatch(each -> each.startsWith("@unique"));
    }

    /** Adds an attribute behind those that a column's field has. */
    void lastAttribute(Identifier column, String attribute) {
        Objects.requireNonNull(columns.get(column)).attributes().add(attribute);
    }

    void relation(String field, String type, List<String> attributes) {
        relations.add(new Line(field, type, attributes, Optional.empty()));
    }

    void blockAttribute(String attribute) {
        blockAttributes.add(attribute);
    }

    /** The block, with a line's end at its end. */
    String text() {
        List<String> lines = new ArrayList<>();
        comment.ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        lines.add(heading + " {");
        List<Line> all = new ArrayList<>(columns.values());
        all.addAll(relations);
        for (Line each : all) {
            each.comment().ifPresent(note -> lines.addAll(SdlText.documentation(note, INDENT)));
            lines.add(line(each));
        }
        if (!blockAttributes.isEmpty() && !all.isEmpty()) {
            lines.add("");
        }
        blockAttributes.forEach(each -> lines.add(INDENT + each));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String line(Line line) {
        String start = INDENT + line.name() + " " + line.type();
        return line.attributes().isEmpty() ? start : start + " " + String.join(" ", line.attributes());
    }
}
