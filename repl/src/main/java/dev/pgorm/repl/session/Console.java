package dev.pgorm.repl.session;

import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a session talks to: a terminal, or the streams of a script. */
public interface Console {

    /** Who is at the other end. */
    enum Mode {
        /** Somebody who reads along: row counts, timing, questions. */
        INTERACTIVE,
        /** A script: results and nothing else on standard output. */
        SCRIPTED
    }

    Mode mode();

    /** What text is written for at the moment. */
    Screen screen();

    /** Where one result goes; to be closed behind it. May be a pager, which ends with an exception when its reader leaves. */
    Writer openResult(Paging paging) throws IOException;

    /** Writes lines that are no result. */
    void say(String lines);

    /** Writes what a script may go without: row counts, what a statement did. */
    void note(String lines);

    /** Shows what is being done, until the next thing is said. */
    void progress(String activity);

    /** Removes what {@link #progress} showed. */
    void clearProgress();

    /** Asks a question and reads a line; empty where nobody answers. */
    Optional<String> ask(String question);

    /** Opens files in the user's editor and waits until it is closed. */
    void edit(List<Path> files) throws IOException;

    /** Opens the studio on a project and waits until it is left; false where there is no terminal for it. */
    boolean studio(Workspace workspace) throws IOException;

    /** What was entered before, the oldest first. */
    List<String> history();
}
