package dev.pgorm.repl.terminal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that never keeps a line with a password in it. */
final class PrivateHistory extends DefaultHistory {

    private static final Pattern SECRET =
            Pattern.compile("\\bpassword\\b|://[^/\\s:@]*:[^/\\s@]*@|[?&]sslpassword=", Pattern.CASE_INSENSITIVE);

    @Override
    public void add(Instant time, String line) {
        if (!holdsSecret(line)) {
            super.add(time, line);
        }
    }

    /** Whether a line may hold a password; doubt counts. */
    static boolean holdsSecret(String line) {
        return SECRET.matcher(line).find();
    }
}
