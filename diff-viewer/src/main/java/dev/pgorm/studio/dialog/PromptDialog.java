package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import java.util.Optional;
import java.util.function.Function;

/** A line to be typed, such as a name. */
public final class PromptDialog implements Dialog {

    private final String title;
    private final String label;
    private final Field field;
    private final Function<String, Optional<String>> accept;
    private Optional<String> refusal = Optional.empty();

    /**
     * A prompt.
     *
     * @param title what it is about
     * @param label what to type
     * @param text what is there already
     * @param accept takes what was typed, and says why it cannot be
     */
    public PromptDialog(String title, String label, String text, Function<String, Optional<String>> accept) {
        this.title = title;
        this.label = label;
        this.field = new Field(text);
        this.accept = accept;
    }

    @Override
    public String title() {
        return title;
    }

    public String label() {
        return label;
    }

    public Field field() {
        return field;
    }

    /** Why what was typed cannot be. */
    public Optional<String> refusal() {
        return refusal;
    }

    @Override
    public Reaction press(Key key) {
        if (key.code() == Key.Code.ESCAPE) {
            return Reaction.CLOSE;
        }
        if (key.code() == Key.Code.ENTER) {
            refusal = accept.apply(field.text().strip());
            return refusal.isPresent() ? Reaction.STAY : Reaction.CLOSE;
        }
        if (field.press(key)) {
            refusal = Optional.empty();
        }
        return Reaction.STAY;
    }

    @Override
    public void paste(String text) {
        field.paste(text);
    }

    @Override
    public String hints() {
        return "Enter accept  Esc cancel";
    }
}
