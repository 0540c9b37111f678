package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What all parts of one merge share: the three texts, the files while they change, and what was done. */
final class Merging {

    /** How long an argument may be to be shown. */
    private static final int SHORT = 60;

    private final Reading mine;
    private final Reading before;
    private final Reading after;
    private final List<Lines> files = new ArrayList<>();
    private final List<MergeNote> notes = new ArrayList<>();
    private final Set<Span> handled = new HashSet<>();

    Merging(Reading mine, Reading before, Reading after) {
        this.mine = mine;
        this.before = before;
        this.after = after;
        mine.sources().files().forEach(each -> files.add(new Lines(each.text())));
    }

    Reading mine() {
        return mine;
    }

    Reading before() {
        return before;
    }

    Reading after() {
        return after;
    }

    List<Lines> files() {
        return files;
    }

    /** The file in which a span of the person's text stands. */
    Lines file(Span span) {
        return files.get(span.file());
    }

    /** Whether a place in the person's text has not been changed yet. */
    boolean take(Span span) {
        return handled.add(span);
    }

    /** Whether a place in the person's text has been changed. */
    boolean isTaken(Span span) {
        return handled.contains(span);
    }

    List<MergeNote> notes() {
        return notes;
    }

    void isNew(String what) {
        notes.add(new MergeNote(MergeNote.Action.NEW, what, Optional.empty()));
    }

    void isGone(String what, Span where) {
        notes.add(new MergeNote(MergeNote.Action.GONE, what, Optional.of(mine.place(where))));
    }

    void isChanged(String what, Span where) {
        MergeNote note = new MergeNote(MergeNote.Action.CHANGED, what, Optional.of(mine.place(where)));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** {@code @@index([title]) of model Post}: what tells the attribute from others, and where it stands. */
    static String describe(Reading reading, Attribute attribute, Block block) {
        String first = attribute.arguments().stream()
                .findFirst()
                .filter(each -> each.name().isEmpty())
                .map(each -> reading.text(each.span()))
                .filter(each -> each.indexOf('\n') < 0 && each.length() <= SHORT)
                .map(each -> "(" + each + ")")
                .orElse("");
        return "@@" + attribute.path() + first + " of " + describe(block);
    }

    /** {@code model Post}. */
    static String describe(Block block) {
        String word = block.kind() == BlockKind.UNKNOWN
                ? block.keyword().text()
                : block.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return block.nameText().isEmpty() ? word : word + " " + block.nameText();
    }
}
