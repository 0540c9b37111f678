package dev.pgorm.workspace.source;

import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.expression.check.ExpressionReader;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.query.Executable;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of domains at the prompt: what can be asked of them, and what the server says to it. */
class DomainColumnsTest {

    private static final Path CASES = Path.of("src/test/cases/domains");

    @Test
    void columnsOfDomainsHaveTheOperatorsOfWhatTheDomainIsOver() throws Exception {
        SchemaReading schema = new SchemaReader()
                .glance(SourceSet.of(SourceFile.of("schema.pgorm", Files.readString(CASES.resolve("schema.pgorm")))));
        ExpressionReader reader = new ExpressionReader(new Vocabulary(schema.model()));
        StringBuilder shown = new StringBuilder();
        try (TestDatabase database = TestDatabases.get().create()) {
            for (SqlStatements.Statement each : SqlStatements.split(Files.readString(CASES.resolve("rows.sql")))
                    .statements()) {
                database.execute(each.sql());
            }
            try (SqlSession session = new SqlSession(database.connect(), false)) {
                for (String each : Files.readAllLines(CASES.resolve("asked.expressions"))) {
                    shown.append(each).append('\n');
                    shown.append(answer(reader, session, each)).append('\n');
                }
            }
        }
        Golden.check(CASES.resolve("asked.txt"), shown.toString());
    }

    private static String answer(ExpressionReader reader, SqlSession session, String expression) {
        Executable said;
        try {
            said = reader.read(expression);
        } catch (ExpressionFault fault) {
            return "  " + fault.diagnostic().message() + "\n";
        }
        List<String> lines = new ArrayList<>();
        lines.add("  " + said.sql().text());
        ExecutionOutcome outcome = session.execute(said, new SqlListener() {
            @Override
            public void columns(List<ResultColumn> columns) {
                lines.add("  = "
                        + columns.stream()
                                .map(one -> one.name() + " " + one.type())
                                .toList());
            }

            @Override
            public boolean row(Row row) {
                lines.add("  > "
                        + IntStream.range(0, row.size())
                                .mapToObj(one -> row.textOr(one, "null"))
                                .toList());
                return true;
            }
        });
        outcome.failure().ifPresent(failure -> lines.add("  ! " + failure.message()));
        return String.join("\n", lines) + "\n";
    }
}
