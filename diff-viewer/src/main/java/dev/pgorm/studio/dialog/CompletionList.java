package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What may stand at the caret, beside it. Typing goes on in the text, and the list follows. */
public final class CompletionList implements Dialog {

    private static final int PAGE = 8;

    private final Consumer<Suggestion> accept;
    private List<Suggestion> suggestions;
    private int chosen;

    /**
     * A list.
     *
     * @param suggestions what may stand at the caret now
     * @param accept writes one
     */
    public CompletionList(List<Suggestion> suggestions, Consumer<Suggestion> accept) {
        this.accept = accept;
        this.suggestions = List.copyOf(suggestions);
    }

    @Override
    public String title() {
        return "";
    }

    public List<Suggestion> suggestions() {
        return suggestions;
    }

    public int chosen() {
        return chosen;
    }

    public Optional<Suggestion> chosenSuggestion() {
        return chosen < suggestions.size() ? Optional.of(suggestions.get(chosen)) : Optional.empty();
    }

    /** The text was edited, and something else may stand there. */
    public void set(List<Suggestion> others) {
        suggestions = List.copyOf(others);
        chosen = 0;
    }

    @Override
    public Reaction press(Key key) {
        return switch (key.code()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            case ENTER, TAB -> {
                chosenSuggestion().ifPresent(accept);
                yield Reaction.CLOSE;
            }
            case ESCAPE -> Reaction.CLOSE;
            case CHARACTER -> key.types() ? Reaction.PASS : Reaction.CLOSE_AND_PASS;
            case BACKSPACE -> Reaction.PASS;
            case DELETE, INSERT, LEFT, RIGHT, HOME, END, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 ->
                Reaction.CLOSE_AND_PASS;
        };
    }

    private Reaction move(int by) {
        chosen = suggestions.isEmpty() ? 0 : Math.floorMod(chosen + by, suggestions.size());
        return Reaction.STAY;
    }

    @Override
    public void paste(String text) {
        // a pasted text goes into the editor, which closes the list
    }

    @Override
    public String hints() {
        return "Enter accept  Esc close";
    }
}
