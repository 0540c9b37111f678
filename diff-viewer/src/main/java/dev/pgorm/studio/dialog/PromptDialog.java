package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A line to be typed, such as a name. */
public final class PromptDialog implements Dialog {

    private final String title;
    private final String label;
    private final Field field;
    private final Function<String, Reaction> entered;
    private Optional<String> refusal = Optional.empty();

    /**
     * A prompt that takes what was typed at once.
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
        this.entered = typed -> {
            refusal = accept.apply(typed);
            return refusal.isPresent() ? Reaction.STAY : Reaction.CLOSE;
        };
    }

    private PromptDialog(Field field, String title, String label, Consumer<String> ask) {
        this.title = title;
        this.label = label;
        this.field = field;
        this.entered = typed -> {
            ask.accept(typed);
            return Reaction.STAY;
        };
    }

    /**
     * A prompt that stays open until whoever is asked about what was typed closes it, or says by {@link #refuse} why it cannot be.
     *
     * @param title what it is about
     * @param label what to type
     * @param text what is there already
     * @param ask takes what was typed, each time that it is entered
     */
    public static PromptDialog asking(String title, String label, String text, Consumer<String> ask) {
        return new PromptDialog(new Field(text), title, label, ask);
    }

    /** Says why what was typed cannot be; it can be typed anew. */
    public void refuse(String why) {
        refusal = Optional.of(why);
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
            return entered.apply(field.text().strip());
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
