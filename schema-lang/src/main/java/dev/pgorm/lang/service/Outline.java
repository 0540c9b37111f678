package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.parse.BlockPlace;
import dev.pgorm.lang.parse.ParseResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The blocks of a schema and their members, and where each stands in the text: for explorers, and to go from a place to what it is. */
public final class Outline {

    private final List<List<Entry>> files;

    private Outline(List<List<Entry>> files) {
        this.files = files;
    }

    /**
     * A block. Its ranges are put together when they are asked for: there is an outline for each key, and few of its blocks are looked at.
     *
     * @param file the file's place among the files
     * @param place where it stands, and what its spans mean
     */
    public record Entry(int file, BlockPlace place) {

        public BlockKind kind() {
            return place.block().kind();
        }

        /** Its name; empty after a syntax error and for a {@code config} block. */
        public String name() {
            return place.block().nameText();
        }

        /** All of it, documentation included. */
        public TextRange range() {
            return new TextRange(file, place.start(), place.end());
        }

        /** Its name; the keyword where it has none. */
        public TextRange nameRange() {
            Block block = place.block();
            return range(block.name().orElse(block.keyword()).span());
        }

        /** From the keyword to where the body starts. */
        public TextRange heading() {
            return new TextRange(file, place.headingStart(), place.bodyStart());
        }

        /** From its opening brace or quotes to its end; empty where it has none. */
        public TextRange body() {
            return new TextRange(file, place.bodyStart(), place.end());
        }

        /** Its members in order. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(place.block().members().size());
            for (Member member : place.block().members()) {
                parts.add(part(member));
            }
            return parts;
        }

        private Part part(Member member) {
            return switch (member) {
                case Member.Field field ->
                    new Part(
                            kind() == BlockKind.ENUM ? PartKind.ENUM_VALUE : PartKind.FIELD,
                            field.name().text(),
                            range(field.span()),
                            range(field.name().span()),
                            member);
                case Member.BlockAttribute attribute ->
                    new Part(
                            PartKind.ATTRIBUTE,
                            "@@" + attribute.attribute().path(),
                            range(attribute.span()),
                            range(attribute.attribute().pathSpan()),
                            member);
                case Member.Assignment assignment ->
                    new Part(
                            PartKind.PROPERTY,
                            assignment.key().text(),
                            range(assignment.span()),
                            range(assignment.key().span()),
                            member);
            };
        }

        private TextRange range(Span span) {
            return new TextRange(file, place.start(span), place.end(span));
        }
    }

    /** What a member is. */
    public enum PartKind {
        FIELD,
        ENUM_VALUE,
        /** {@code @@index(…)} and the like. */
        ATTRIBUTE,
        /** {@code key = value}. */
        PROPERTY
    }

    /**
     * A member of a block.
     *
     * @param name its name; an attribute's with {@code @@}
     * @param range all of it, documentation included
     * @param nameRange its name
     * @param member the member in the syntax tree
     */
    public record Part(PartKind kind, String name, TextRange range, TextRange nameRange, Member member) {}

    /** The outline of all files. */
    public static Outline of(ParseResult parsed) {
        List<List<Entry>> files = new ArrayList<>(parsed.trees().size());
        for (int file = 0; file < parsed.trees().size(); file++) {
            List<BlockPlace> places = parsed.places(file);
            List<Entry> entries = new ArrayList<>(places.size());
            for (BlockPlace place : places) {
                entries.add(new Entry(file, place));
            }
            files.add(Collections.unmodifiableList(entries));
        }
        return new Outline(List.copyOf(files));
    }

    /** The blocks of a file in order. */
    public List<Entry> blocks(int file) {
        return files.get(file);
    }

    /** The blocks of all files, file by file. */
    public List<Entry> blocks() {
        return files.stream().flatMap(List::stream).toList();
    }

    /** The first block of a kind and name. */
    public Optional<Entry> find(BlockKind kind, String name) {
        return files.stream()
                .flatMap(List::stream)
                .filter(each -> each.kind() == kind && each.name().equals(name))
                .findFirst();
    }

    /** The block that holds a place; where one ends and the next starts, the next. */
    public Optional<Entry> blockAt(int file, int offset) {
        List<Entry> entries = files.get(file);
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0
                ? Optional.empty()
                : Optional.of(entries.get(high)).filter(each -> each.range().touches(offset));
    }

    /** The member that holds a place. */
    public Optional<Part> memberAt(int file, int offset) {
        return blockAt(file, offset)
                .flatMap(entry -> entry.parts().stream()
                        .filter(each -> each.range().touches(offset))
                        .reduce((first, second) -> second));
    }

    /** The block whose text a span of the syntax tree or of a diagnostic lies in. */
    public Optional<Entry> blockOf(Span span) {
        return files.get(span.file()).stream()
                .filter(each -> each.place().block().span().start() <= span.start()
                        && span.end() <= each.place().block().span().end())
                .findFirst();
    }
}
