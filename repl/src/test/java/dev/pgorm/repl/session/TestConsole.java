package dev.pgorm.repl.session;

import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A console that keeps what was written and answers from a list. */
public final class TestConsole implements Console {

    private final StringWriter output = new StringWriter();
    private final List<String> answers = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private Screen screen = new Screen(OptionalInt.of(80), OptionalInt.of(24), Glyphs.UNICODE, Ink.NONE);
    private UnaryOperator<String> editor = text -> text;

    /** What was written since the last call. */
    public String take() {
        String text = output.toString();
        output.getBuffer().setLength(0);
        return text;
    }

    public void answer(String answer) {
        answers.add(answer);
    }

    /** An answer that is given in place of another. */
    public void rename(String answer, String newAnswer) {
        answers.replaceAll(each -> each.equals(answer) ? newAnswer : each);
    }

    public void screen(Screen newScreen) {
        screen = newScreen;
    }

    public void editor(UnaryOperator<String> newEditor) {
        editor = newEditor;
    }

    public void entered(String line) {
        history.add(line);
    }

    @Override
    public Mode mode() {
        return Mode.INTERACTIVE;
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public Writer openResult(Paging paging) {
        return new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                output.write(buffer, offset, length);
            }

            @Override
            public void flush() {
                // kept in memory
            }

            @Override
            public void close() {
                // the next result goes to the same place
            }
        };
    }

    @Override
    public void say(String lines) {
        output.write(lines);
    }

    @Override
    public void note(String lines) {
        output.write(lines);
    }

    @Override
    public void progress(String activity) {
        // does not stay on the screen
    }

    @Override
    public void clearProgress() {
        // nothing stayed
    }

    @Override
    public Optional<String> ask(String question) {
        Optional<String> answer = answers.isEmpty() ? Optional.empty() : Optional.of(answers.removeFirst());
        output.write(question + answer.orElse("") + "\n");
        return answer;
    }

    @Override
    public void edit(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.writeString(file, editor.apply(Files.readString(file)));
        }
    }

    @Override
    public boolean studio(Workspace workspace) {
        return false;
    }

    @Override
    public List<String> history() {
        return history;
    }
}
