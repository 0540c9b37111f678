package dev.pgorm.pairs;

import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.testkit.pg.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PostgreSQL's own reading of a structure.
 *
 * @param command how the program is called
 */
record PgDump(List<String> command) {

    private static final int NEWEST = 19;

    /** One that reads servers of a version, if this machine has any: installed, or in the Debian that scripts/test makes. */
    static Optional<PgDump> of(int major) {
        Path debian =
                Path.of(Optional.ofNullable(System.getenv("PGORM_TEST_CHROOT")).orElse("/var/cache/pgorm-trixie"));
        return IntStream.rangeClosed(major, NEWEST)
                .mapToObj(each -> "/usr/lib/postgresql/" + each + "/bin/pg_dump")
                .flatMap(program -> {
                    List<List<String>> ways = new ArrayList<>();
                    if (Files.isExecutable(Path.of(program))) {
                        ways.add(List.of(program));
                    }
                    if (Files.isExecutable(debian.resolve(program.substring(1)))) {
                        ways.add(List.of("chroot", debian.toString(), program));
                    }
                    return ways.stream();
                })
                .findFirst()
                .map(PgDump::new);
    }

    /** The statements of the dump in a fixed order, the columns of tables and statistics too: those are in the order in which they came. */
    List<String> statements(TestServer server, String database) throws IOException {
        List<String> call = new ArrayList<>(command);
        String[] address = server.address().split(":", 2);
        call.addAll(List.of("-s", "-h", address[0], "-p", address[1], "-U", server.user(), "-d", database));
        ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump: " + text);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return SqlStatements.split(text).statements().stream()
                .filter(each -> !each.beginsWith("set") && !each.beginsWith("select"))
                .map(PgDump::inFixedOrder)
                .sorted()
                .toList();
    }

    /** In the spelling that lasts, of the two that PostgreSQL has for an array that is cast. */
    private static String inFixedOrder(SqlStatements.Statement statement) {
        return SqlExpr.canonical(columnsInFixedOrder(statement)).text();
    }

    private static String columnsInFixedOrder(SqlStatements.Statement statement) {
        if (statement.beginsWith("create", "statistics")) {
            return Stream.of(statement.sql().replace(",", "").split(" "))
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        boolean table = statement.words().contains("table") && statement.beginsWith("create");
        if (!table) {
            return statement.sql();
        }
        return statement
                .sql()
                .lines()
                .map(each -> each.endsWith(",") ? each.substring(0, each.length() - 1) : each)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
