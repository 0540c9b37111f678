package dev.pgorm.repl.terminal;

import dev.pgorm.repl.session.Prompt;
import dev.pgorm.repl.session.Request;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.Session;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor when Enter ends the input, and which word is being completed. */
final class ShellParser implements Parser {

    private final Session session;

    ShellParser(Session session) {
        this.session = session;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
            Response response = session.handle(new Request.InspectEntry(line));
            if (response instanceof Response.Incomplete incomplete) {
                Prompt prompt = session.prompt();
                throw new EOFError(-1, -1, "the statement goes on", prompt.next(incomplete.end()));
            }
        }
        int start = Word.start(line, cursor);
        return new Word(line, cursor, line.substring(start, cursor));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** The word in front of the cursor. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {

        static int start(String line, int cursor) {
            int start = cursor;
            while (start > 0 && belongs(line.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private static boolean belongs(char c) {
            return !Character.isWhitespace(c) && "(),;=<>+*'".indexOf(c) < 0;
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
