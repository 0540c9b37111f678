package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.text.Edit;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Found;
import dev.pgorm.studio.text.Search;
import dev.pgorm.studio.text.SearchException;
import dev.pgorm.studio.text.SearchOption;
import dev.pgorm.studio.text.Stretch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Searches in the text that is looked at, and replaces. It stands under the text, which stays in sight. */
public final class FindBar implements Dialog {

    private final Supplier<Editor> editor;
    private final Field wanted;
    private final Optional<Field> replacement;
    private final Set<SearchOption> options;
    private final Stretch begin;
    private boolean inReplacement;
    private Optional<Search> search = Optional.empty();
    private String message = "";

    /**
     * A bar.
     *
     * @param editor the text that is looked at
     * @param text what is searched for at the start
     * @param options how it is compared at the start
     * @param replacing whether there is something to replace it by
     */
    public FindBar(Supplier<Editor> editor, String text, Set<SearchOption> options, boolean replacing) {
        this.editor = editor;
        this.wanted = new Field(text);
        this.options = options.isEmpty() ? EnumSet.noneOf(SearchOption.class) : EnumSet.copyOf(options);
        this.replacement = replacing ? Optional.of(new Field("")) : Optional.empty();
        Editor now = editor.get();
        this.begin = now.selection().orElse(Stretch.at(now.caret()));
        prepare();
    }

    @Override
    public String title() {
        return replacement.isPresent() ? "Replace" : "Find";
    }

    public Field wanted() {
        return wanted;
    }

    public Optional<Field> replacement() {
        return replacement;
    }

    public boolean isInReplacement() {
        return inReplacement;
    }

    public Set<SearchOption> options() {
        return Set.copyOf(options);
    }

    /** What is searched for; empty where that is nothing, or no pattern. */
    public Optional<Search> search() {
        return search;
    }

    /** What became of it: how many there are, or why none. */
    public String message() {
        return message;
    }

    @Override
    public Reaction press(Key key) {
        switch (key.code()) {
            case ESCAPE -> {
                return Reaction.CLOSE;
            }
            case ENTER -> enter(key);
            case UP -> find(false);
            case DOWN, F3 -> find(!key.shift());
            case TAB -> inReplacement = replacement.isPresent() && !inReplacement;
            case CHARACTER, BACKSPACE, DELETE, INSERT, LEFT, RIGHT, HOME, END -> typed(key);
            case PAGE_UP, PAGE_DOWN, F1, F2, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> {
                return Reaction.CLOSE_AND_PASS;
            }
        }
        return Reaction.STAY;
    }

    private void enter(Key key) {
        if (inReplacement && (key.alt() || key.ctrl())) {
            replaceAll();
        } else if (inReplacement) {
            replaceOne();
        } else {
            find(!key.shift());
        }
    }

    private void typed(Key key) {
        if (key.alt() && option(key.text())) {
            prepare();
            findFromBegin();
        } else if (key.equals(Key.named("alt+a")) && replacement.isPresent()) {
            replaceAll();
        } else if (inReplacement) {
            replacement.orElseThrow().press(key);
        } else if (wanted.press(key)) {
            prepare();
            findFromBegin();
        }
    }

    private boolean option(String letter) {
        Optional<SearchOption> option = switch (letter) {
            case "c" -> Optional.of(SearchOption.MATCH_CASE);
            case "w" -> Optional.of(SearchOption.WHOLE_WORD);
            case "r" -> Optional.of(SearchOption.REGULAR_EXPRESSION);
            default -> Optional.empty();
        };
        option.ifPresent(each -> {
            if (!options.remove(each)) {
                options.add(each);
            }
        });
        return option.isPresent();
    }

    private void prepare() {
        search = Optional.empty();
        message = "";
        if (wanted.text().isEmpty()) {
            return;
        }
        try {
            search = Optional.of(Search.of(wanted.text(), options));
        } catch (SearchException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    private void findFromBegin() {
        editor.get().goTo(begin.start());
        step(Stretch.at(begin.start()), true);
    }

    /** Goes to the next match, or the one before. */
    public void find(boolean forward) {
        Editor now = editor.get();
        step(now.selection().orElse(Stretch.at(now.caret())), forward);
    }

    private void step(Stretch from, boolean forward) {
        if (search.isEmpty()) {
            return;
        }
        try {
            Editor now = editor.get();
            Optional<Found> found = forward
                    ? search.get().next(now.lines(), from)
                    : search.get().previous(now.lines(), from);
            found.ifPresent(each -> now.select(each.match()));
            message = found.map(each -> each.wrapped() ? "went on from the other end" : "")
                    .orElse("not found");
        } catch (SearchException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    private void replaceOne() {
        Editor now = editor.get();
        Optional<Stretch> selected = now.selection();
        if (search.isEmpty() || selected.isEmpty()) {
            find(true);
            return;
        }
        try {
            Optional<Edit> edit = search.get()
                    .replacement(
                            now.lines(),
                            selected.get(),
                            replacement.orElseThrow().text());
            if (edit.isPresent()) {
                now.replaceAll(List.of(edit.get()));
            }
            find(true);
        } catch (SearchException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    private void replaceAll() {
        if (search.isEmpty()) {
            return;
        }
        try {
            Editor now = editor.get();
            List<Edit> edits = search.get()
                    .replacements(now.lines(), replacement.orElseThrow().text());
            now.replaceAll(edits);
            message = edits.size() + " replaced";
        } catch (SearchException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void paste(String text) {
        if (inReplacement) {
            replacement.orElseThrow().paste(text);
        } else {
            wanted.paste(text);
            prepare();
            findFromBegin();
        }
    }

    @Override
    public String hints() {
        return "Enter next  Shift-F3 previous  Alt-C case  Alt-W word  Alt-R regex"
                + (replacement.isPresent() ? "  Tab to replacement  Alt-A all" : "")
                + "  Esc close";
    }
}
