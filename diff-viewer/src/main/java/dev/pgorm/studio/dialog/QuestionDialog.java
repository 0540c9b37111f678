package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.style.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question with some answers, each with its key. Escape asks for nothing to happen.
 *
 * @param title what it is about
 * @param lines what is to be known
 * @param answers what can be answered
 */
public record QuestionDialog(String title, List<List<Words>> lines, List<Answer> answers) implements Dialog {

    public QuestionDialog {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param key what gives it
     * @param label what it means
     * @param action what happens
     */
    public record Answer(Key key, String label, Runnable action) {}

    @Override
    public Reaction press(Key key) {
        if (key.code() == Key.Code.ESCAPE) {
            return Reaction.CLOSE;
        }
        for (Answer answer : answers) {
            if (answer.key().equals(key)) {
                answer.action().run();
                return Reaction.CLOSE;
            }
        }
        return Reaction.STAY;
    }

    @Override
    public void paste(String text) {
        // there is nothing to type
    }

    @Override
    public String hints() {
        return answers.stream()
                        .map(answer -> answer.key().label() + " " + answer.label())
                        .collect(Collectors.joining("  "))
                + "  Esc cancel";
    }
}
