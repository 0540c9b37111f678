package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.Renaming.InDatabase;
import dev.pgorm.lang.validate.postgres.SettingNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a renamed object is or was called in the database: {@code @renamedFrom}, or {@code @map} where that has to do. */
final class EarlierName {

    private static final String RENAMED_FROM = "renamedFrom";
    private static final String MAP = "map";

    private final SourceSet sources;
    private final boolean prismaOnly;

    EarlierName(SourceSet sources, boolean prismaOnly) {
        this.sources = sources;
        this.prismaOnly = prismaOnly;
    }

    /** What is written, and what that means to the database. */
    record Kept(List<TextEdit> edits, InDatabase database) {
        static final Kept NOTHING = new Kept(List.of(), InDatabase.NOTHING);

        Kept {
            edits = List.copyOf(edits);
        }
    }

    /**
     * For a field or value.
     *
     * @param canSay whether there is a way to say that it was renamed
     */
    Kept ofPart(Outline.Part part, String oldName, String newName, boolean canSay) {
        Member.Field field = (Member.Field) part.member();
        if (has(field.attributes(), MAP)) {
            return new Kept(List.of(), InDatabase.KEPT);
        }
        TextRange range = part.range();
        if (prismaOnly || !canSay) {
            return new Kept(List.of(insert(range, " @map(" + quoted(oldName) + ")")), InDatabase.KEPT);
        }
        Optional<Attribute> stated = find(field.attributes(), newName);
        if (stated.isPresent()) {
            int shift = part.nameRange().start() - field.name().span().start();
            return renamedBack(range.file(), stated.get(), shift);
        }
        return has(field.attributes(), RENAMED_FROM)
                ? new Kept(List.of(), InDatabase.RENAMED)
                : new Kept(List.of(insert(range, " @renamedFrom(" + quoted(oldName) + ")")), InDatabase.RENAMED);
    }

    /** For a block. */
    Kept ofBlock(Outline.Entry entry, String oldName, String newName) {
        Block block = Declared.block(entry);
        List<Attribute> attributes = new ArrayList<>(block.header());
        for (Member each : block.members()) {
            if (each instanceof Member.BlockAttribute line) {
                attributes.add(line.attribute());
            }
        }
        if (has(attributes, MAP)) {
            return new Kept(List.of(), InDatabase.KEPT);
        }
        if (prismaOnly) {
            return new Kept(List.of(line(entry, "map(" + quoted(oldName) + ")")), InDatabase.KEPT);
        }
        Optional<Attribute> stated = find(attributes, newName);
        if (stated.isPresent()) {
            return renamedBack(entry.range().file(), stated.get(), entry.place().shift());
        }
        return new Kept(List.of(line(entry, "renamedFrom(" + quoted(oldName) + ")")), InDatabase.RENAMED);
    }

    /** For a member of a context: programs that set it by the server's name go on. */
    Kept ofContextMember(Outline.Part part, String oldName, String newName) {
        Member.Field field = (Member.Field) part.member();
        if (has(field.attributes(), MAP) || isSameSetting(oldName, newName)) {
            return new Kept(List.of(), InDatabase.KEPT);
        }
        String map = " @map(" + quoted(SettingNames.of(oldName)) + ")";
        return new Kept(List.of(insert(part.range(), map)), InDatabase.KEPT);
    }

    /** The same for a context. */
    Kept ofContext(Outline.Entry entry, String oldName, String newName) {
        boolean mapped = Declared.block(entry).members().stream()
                .anyMatch(each -> each instanceof Member.BlockAttribute line
                        && line.attribute().path().equals(MAP));
        return mapped || isSameSetting(oldName, newName)
                ? new Kept(List.of(), InDatabase.KEPT)
                : new Kept(List.of(line(entry, "map(" + quoted(SettingNames.of(oldName)) + ")")), InDatabase.KEPT);
    }

    private static boolean isSameSetting(String oldName, String newName) {
        return SettingNames.of(oldName).equals(SettingNames.of(newName));
    }

    /** An object that gets an earlier name back was not renamed from it. */
    private Kept renamedBack(int file, Attribute attribute, int shift) {
        String text = sources.files().get(file).text();
        int start = attribute.span().start() + shift;
        int end = attribute.span().end() + shift;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean alone = start > 0 && text.charAt(start - 1) == '\n' && end < text.length() && text.charAt(end) == '\n';
        return new Kept(List.of(new TextEdit(file, start, alone ? end + 1 : end, "")), InDatabase.RENAMED);
    }

    private static TextEdit insert(TextRange range, String text) {
        return new TextEdit(range.file(), range.end(), range.end(), text);
    }

    /** An attribute on a line of its own at the end of the body, or in the heading where there is no body. */
    private TextEdit line(Outline.Entry entry, String attribute) {
        int file = entry.range().file();
        String text = sources.files().get(file).text();
        int open = entry.body().start();
        if (open >= entry.body().end() || text.charAt(open) != '{') {
            return new TextEdit(file, open, open, " @" + attribute);
        }
        List<Outline.Part> parts = entry.parts();
        if (parts.isEmpty()) {
            return new TextEdit(file, open + 1, open + 1, "\n  @@" + attribute + "\n");
        }
        Outline.Part last = parts.getLast();
        int end = afterComment(text, last.range().end());
        String gap = last.kind() == Outline.PartKind.ATTRIBUTE ? "\n  @@" : "\n\n  @@";
        boolean lineEnds = end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        return new TextEdit(file, end, end, gap + attribute + (lineEnds ? "" : "\n"));
    }

    /** After a comment behind a member on its line. */
    private static int afterComment(String text, int start) {
        int position = start;
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
        if (!text.startsWith("//", position)) {
            return start;
        }
        while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
            position++;
        }
        return position;
    }

    private static boolean has(List<Attribute> attributes, String path) {
        return attributes.stream().anyMatch(each -> each.path().equals(path));
    }

    private static Optional<Attribute> find(List<Attribute> attributes, String earlierName) {
        return attributes.stream()
                .filter(each -> each.path().equals(RENAMED_FROM))
                .filter(each -> each.arguments().stream()
                        .flatMap(argument -> argument.value().stream())
                        .anyMatch(value -> value instanceof Expression.Text text
                                && text.value().equals(earlierName)))
                .findFirst();
    }

    /** A text in quotes. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
