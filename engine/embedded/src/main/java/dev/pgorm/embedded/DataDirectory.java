package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Creates a data directory with {@code initdb}: whole or not at all. */
record DataDirectory(
        ServerLocation location,
        ServerDirectory directory,
        Installation installation,
        Environment environment,
        Command command) {
    private static final int PASSWORD_BYTES = 24;

    /** From this version on PostgreSQL has its own locale, the same on every system. */
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

    /** From this version on the setting exists, and {@code initdb} takes settings. */
    static final int FIRST_WITH_SCRAM_ITERATIONS = 16;

    private static final String AUTHENTICATION = """
            # Written by pgorm. Only this computer's users who can read the password file get in.
            local all all           scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            """;

    void prepare() throws EmbeddedServerException, IOException {
        if (directory.hasData() && Files.exists(directory.password())) {
            return;
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        directory.write(directory.password(), password + "\n", "rw-------");
        create();
        directory.write(directory.unfinishedData().resolve("pg_hba.conf"), AUTHENTICATION, "rw-------");
        Path settings = directory.unfinishedData().resolve("postgresql.conf");
        String include = "# What pgorm sets at every start; lines below it win.\ninclude_if_exists = 'pgorm.conf'\n";
        directory.write(settings, Files.readString(settings) + include, "rw-------");
        Files.move(directory.unfinishedData(), directory.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void create() throws EmbeddedServerException, IOException {
        Command.Outcome outcome = initialize("C.UTF-8");
        if (outcome.output().contains("invalid locale name")) {
            outcome = initialize("C");
        }
        if (outcome.succeeded()) {
            return;
        }
        if (FileTrouble.isDiskFull(outcome.output())) {
            throw new EmbeddedServerException(new EmbeddedProblem.DiskFull(directory.root()));
        }
        throw new EmbeddedServerException(
                new EmbeddedProblem.CannotCreate(directory.data(), lastLine(outcome.output())));
    }

    private Command.Outcome initialize(String locale) throws EmbeddedServerException, IOException {
        Installation.deleteTree(directory.unfinishedData());
        List<String> arguments = new ArrayList<>(List.of(
                installation.program("initdb").toString(),
                "--pgdata=" + directory.unfinishedData(),
                "--username=" + JoinedServer.USER,
                "--pwfile=" + directory.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + locale,
                "--wal-segsize=4"));
        if (directory.major() >= FIRST_WITH_SCRAM_ITERATIONS) {
            // Slowing guesses down is for passwords that people choose; ours has 192 random bits, and each connection
            // pays.
            arguments.add("--set=scram_iterations=1");
        }
        if (location instanceof ServerLocation.Shared) {
            // It is made again if it does not survive.
            arguments.add("--no-sync");
        }
        if (directory.major() >= FIRST_WITH_BUILTIN_LOCALE) {
            arguments.add("--locale-provider=builtin");
            arguments.add("--builtin-locale=C.UTF-8");
        }
        return command.run(arguments.toArray(String[]::new));
    }

    private static String lastLine(String output) {
        List<String> lines =
                output.lines().filter(line -> line.contains("error:")).toList();
        return lines.isEmpty() ? output.replaceAll("\\s+", " ") : lines.getLast();
    }
}
