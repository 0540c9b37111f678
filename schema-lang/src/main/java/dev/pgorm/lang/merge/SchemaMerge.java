package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings a schema text that a person keeps up to date with a database, as a three-way merge: what the text means and what the database
 * has are both written out by {@link dev.pgorm.lang.raise.Raise} with the person's own names, and what differs between those two is changed in
 * the person's text. What does not differ keeps its text to the byte.
 */
public final class SchemaMerge {

    private final Merging merging;
    private final Extent extent;
    private final Set<Block> changed = new HashSet<>();

    private SchemaMerge(Merging merging, Extent extent) {
        this.merging = merging;
        this.extent = extent;
    }

    /**
     * Merges.
     *
     * @param mine the person's files, without errors
     * @param before what they mean, written out
     * @param after what the database has, written out
     * @param extent how much of what has changed is written anew
     */
    public static Merged merge(SourceSet mine, SourceFile before, SourceFile after, Extent extent) {
        Reading own = Reading.of(mine);
        String generators = generators(own);
        Merging merging = new Merging(own, ours(before, generators), ours(after, generators));
        return new SchemaMerge(merging, extent).merge();
    }

    /** Some of Prisma's language counts only where a generator asks for it. */
    private static String generators(Reading own) {
        return own.blocks().values().stream()
                .filter(each -> each.kind() == BlockKind.GENERATOR)
                .map(each -> own.text(each.span()) + "\n\n")
                .collect(Collectors.joining());
    }

    private static Reading ours(SourceFile text, String generators) {
        return Reading.of(SourceSet.of(new SourceFile(text.name(), generators + text.text(), text.dialect())));
    }

    private Merged merge() {
        Map<String, Block> old = merging.before().blocks();
        Map<String, Block> now = merging.after().blocks();
        Set<Block> gone = new LinkedHashSet<>();
        old.forEach((identity, block) -> {
            if (!now.containsKey(identity)) {
                there(identity, block).ifPresent(gone::add);
            }
        });
        gone.forEach(each -> remove(each, gone));
        List<Block> added = new ArrayList<>();
        now.forEach((identity, block) -> {
            Optional<Block> there = there(identity, block);
            Block previous = old.get(identity);
            if (there.isPresent()) {
                compare(previous == null ? block : previous, block, there.get(), previous == null);
            } else if (previous == null) {
                added.add(block);
            }
        });
        add(added, List.copyOf(now.entrySet()));
        return new Merged(files(), merging.notes());
    }

    private Optional<Block> there(String identity, Block block) {
        return Optional.ofNullable(merging.mine().blocks().get(identity))
                .or(() -> merging.mine().named(Reading.named(block)));
    }

    private void compare(Block previous, Block block, Block there, boolean isNew) {
        if (isNew) {
            changed.add(there);
            merging.file(there.span())
                    .replace(there.keyword().span().start(), there.span().end(), text(block));
            merging.isChanged(Merging.describe(there), there.keyword().span());
            return;
        }
        BlockMerge merge = new BlockMerge(merging, extent, previous, block, there);
        if (merge.isNeeded()) {
            changed.add(there);
            merge.merge();
        }
    }

    private String text(Block block) {
        return merging.after()
                .file(block.span())
                .text()
                .substring(block.keyword().span().start(), block.span().end());
    }

    private void remove(Block block, Set<Block> gone) {
        merging.isGone(Merging.describe(block), block.keyword().span());
        merging.file(block.span()).removeBlock(block.span());
        if (block.kind() != BlockKind.MODEL) {
            return;
        }
        for (Block other : merging.mine().blocks().values()) {
            if (!gone.contains(other)) {
                other.members().stream()
                        .filter(each -> leadsTo(each, block))
                        .filter(each -> merging.take(each.span()))
                        .forEach(each -> removeField(other, each));
            }
        }
    }

    /** A relation to what is gone, which no foreign key stands behind. */
    private void removeField(Block block, Member member) {
        changed.add(block);
        if (member instanceof Member.Field field) {
            merging.isGone(
                    "field " + block.nameText() + "." + field.name().text(),
                    field.name().span());
        }
        merging.file(member.span()).removeMember(member.span());
    }

    private static boolean leadsTo(Member member, Block block) {
        return member instanceof Member.Field field
                && field.type()
                        .filter(each -> each.text().equals(block.nameText()))
                        .isPresent();
    }

    private void add(List<Block> added, List<Map.Entry<String, Block>> ours) {
        for (Block block : added) {
            merging.isNew(Merging.describe(block));
            int file = fileFor(block);
            String text = merging.after().text(block.span());
            Lines lines = merging.files().get(file);
            Predicate<Block> sameKind = each -> each.kind() == block.kind();
            Optional<Block> later = neighbour(block, ours.reversed(), file, sameKind);
            Optional<Block> earlier = neighbour(block, ours, file, sameKind)
                    .or(() ->
                            later.isPresent() ? Optional.empty() : neighbour(block, ours, file, SchemaMerge::isObject));
            if (earlier.isPresent()) {
                lines.insertLineAfter(earlier.get().span(), "", "\n" + text);
            } else if (later.isPresent()) {
                lines.insertBlockBefore(later.get().span(), text + "\n\n");
            } else {
                String gap = lines.text().isEmpty() ? "" : lines.text().endsWith("\n") ? "\n" : "\n\n";
                lines.insert(lines.text().length(), gap + text + "\n");
            }
        }
    }

    /** The file with most blocks of that kind, else with most blocks. */
    private int fileFor(Block block) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Block each : merging.mine().blocks().values()) {
            counts.merge(each.span().file(), each.kind() == block.kind() ? 1000 : 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean isObject(Block block) {
        return block.kind() != BlockKind.DATASOURCE && block.kind() != BlockKind.GENERATOR;
    }

    /** The last fitting block in front of a new one, as far as the file has it. */
    private Optional<Block> neighbour(
            Block block, List<Map.Entry<String, Block>> ours, int file, Predicate<Block> fits) {
        Optional<Block> found = Optional.empty();
        for (Map.Entry<String, Block> each : ours) {
            if (each.getValue().equals(block)) {
                break;
            }
            Optional<Block> there = there(each.getKey(), each.getValue())
                    .filter(own -> own.span().file() == file);
            if (there.isPresent() && fits.test(each.getValue())) {
                found = there;
            }
        }
        return found;
    }

    private List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (int index = 0; index < merging.files().size(); index++) {
            SourceFile file = merging.mine().sources().files().get(index);
            int number = index;
            List<Span> blocks = changed.stream()
                    .filter(each -> each.span().file() == number)
                    .map(Block::span)
                    .toList();
            Lines lines = merging.files().get(index);
            files.add(
                    lines.isUnchanged()
                            ? file
                            : new SourceFile(
                                    file.name(), Layout.restored(file, blocks, lines.result()), file.dialect()));
        }
        return files;
    }
}
