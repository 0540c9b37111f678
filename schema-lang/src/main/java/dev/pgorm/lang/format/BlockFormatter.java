package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.format.FormatNode.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays out the body of a block as Prisma's formatter does: tables of members between empty lines, attributes of the block at its end
 * after an empty line, with the comments directly above them.
 */
final class BlockFormatter {

    private final MemberFormatter members;
    private final List<FormatNode> lines = new ArrayList<>();
    private List<Row> table = new ArrayList<>();
    private final List<BlockAttribute> attributes = new ArrayList<>();

    BlockFormatter(String source, BlockKind kind) {
        this.members = new MemberFormatter(source, kind);
    }

    private record BlockAttribute(int order, List<Row> comments, Row row) {}

    /** The lines of a body. */
    FormatNode format(List<BodyItem> items) {
        boolean afterEmptyLines = false;
        boolean first = true;
        List<Row> pendingComments = List.of();
        for (int index = 0; index < items.size(); index++) {
            BodyItem item = items.get(index);
            boolean separated = afterEmptyLines && !first;
            afterEmptyLines = false;
            switch (item) {
                case BodyItem.EmptyLines ignored -> {
                    afterEmptyLines = true;
                    continue;
                }
                case BodyItem.Comments comments -> {
                    List<Row> rows = CommentFormatter.rows(comments.comments());
                    if (index + 1 < items.size() && isBlockAttribute(items.get(index + 1))) {
                        pendingComments = rows;
                    } else {
                        startTable(separated);
                        table.addAll(rows);
                        first = false;
                    }
                }
                case BodyItem.Understood member -> {
                    Row row = members.row(member);
                    if (member.member() instanceof Member.BlockAttribute attribute) {
                        int order = AttributeOrder.of(attribute.attribute().path());
                        attributes.add(new BlockAttribute(order, pendingComments, row));
                        pendingComments = List.of();
                    } else {
                        startTable(separated);
                        table.add(row);
                        first = false;
                    }
                }
                case BodyItem.Broken broken -> {
                    startTable(separated);
                    table.add(new Row.Whole(broken.text()));
                    first = false;
                }
            }
        }
        flush();
        blockAttributes();
        return new FormatNode.Indented(lines);
    }

    private static boolean isBlockAttribute(BodyItem item) {
        return item instanceof BodyItem.Understood understood && understood.isBlockAttribute();
    }

    /** After empty lines a new table starts, one empty line below. */
    private void startTable(boolean separated) {
        if (separated) {
            flush();
            table.add(new Row.Cells(List.of(), ""));
        }
    }

    private void flush() {
        if (!table.isEmpty()) {
            lines.add(new FormatNode.Table(table));
            table = new ArrayList<>();
        }
    }

    private void blockAttributes() {
        if (attributes.isEmpty()) {
            return;
        }
        if (!lines.isEmpty()) {
            table.add(new Row.Cells(List.of(), ""));
        }
        attributes.sort(Comparator.comparingInt(BlockAttribute::order));
        for (BlockAttribute attribute : attributes) {
            table.addAll(attribute.comments);
            table.add(attribute.row);
        }
        flush();
    }
}
