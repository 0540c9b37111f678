package dev.pgorm.app.wiring;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the program: streams, environment, clock, directories. Nothing in the program asks the process itself, so
 * that a test runs it whole.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 * @param terminals which of the three is a terminal
 * @param environment the environment variables
 * @param workingDirectory where relative paths start
 * @param home the user's home directory
 * @param user the operating system's user
 * @param clock the time
 */
public record Surroundings(
        InputStream in,
        ResultStream out,
        PrintStream err,
        Terminals terminals,
        Map<String, String> environment,
        Path workingDirectory,
        Path home,
        String user,
        Clock clock) {

    /** Which standard streams are terminals. */
    public record Terminals(boolean in, boolean out, boolean err) {

        /** None is: a script, a pipe, a test. */
        public static Terminals none() {
            return new Terminals(false, false, false);
        }

        /**
         * What the launcher saw: the digits of those that are ({@code "012"}). Without a launcher the JVM's own answer, which
         * knows all or none.
         */
        static Terminals ofProcess() {
            String seen = System.getProperty("pgorm.terminals");
            if (seen != null) {
                return new Terminals(seen.contains("0"), seen.contains("1"), seen.contains("2"));
            }
            boolean all = Optional.ofNullable(System.console())
                    .map(java.io.Console::isTerminal)
                    .orElse(false);
            return new Terminals(all, all, all);
        }
    }

    /** As shells and PostgreSQL's own programs see it: HOME first; Java's own answer is a question mark for a user without one. */
    private static Path home(@Nullable String variable, String account) {
        if (variable != null && variable.startsWith("/")) {
            return Path.of(variable);
        }
        return Path.of(account.startsWith("/") ? account : "/");
    }

    /** What surrounds this process. Output is UTF-8 whatever the locale, so that SQL and schemas stay what they are. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                ResultStream.to(new java.io.FileOutputStream(java.io.FileDescriptor.out)),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                Terminals.ofProcess(),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                home(System.getenv("HOME"), System.getProperty("user.home", "?")),
                System.getProperty("user.name", "postgres"),
                Clock.systemUTC());
    }
}
