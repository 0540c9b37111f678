package dev.pgorm.repl.session;

import java.io.BufferedReader;
import java.nio.file.Path;

/** Something that a scripted shell runs. */
public sealed interface ScriptSource {

    /** {@code -c}: the text itself. */
    record Text(String text) implements ScriptSource {}

    /** {@code -f}: a file. */
    record File(String name, Path path) implements ScriptSource {}

    /** Standard input: run as it arrives. */
    record Stream(String name, BufferedReader reader) implements ScriptSource {}
}
