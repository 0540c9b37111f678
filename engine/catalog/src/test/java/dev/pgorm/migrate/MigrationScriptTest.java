package dev.pgorm.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationScriptTest {

    private static final Path MESSAGES = Path.of("src/test/cases/messages");

    @Test
    void neighboursShareATransactionWhereTheyCan() {
        assertThat(steps("""
                CREATE TABLE a ();
                CREATE INDEX CONCURRENTLY i ON a (b);
                SET search_path = app;
                CREATE TABLE b ();
                ALTER TYPE mood ADD VALUE 'calm';
                INSERT INTO a VALUES ('calm');
                """)).isEqualTo("""
                        statement-1 transactional 0
                        statement-2 outside 1
                        statement-3 transactional 2 setting
                        statement-4 transactional 2
                        statement-5 alone 3
                        statement-6 transactional 4
                        """);
    }

    @Test
    void markersNameStepsAndSayHowTheyRun() {
        assertThat(steps("""
                BEGIN;
                SET LOCAL check_function_bodies = off;

                -- pgorm:step id=create-table/public.a mode=transactional
                CREATE TABLE a ();
                CREATE TABLE a2 ();
                -- a remark
                -- pgorm:step id=create-table/public.b mode=transactional
                CREATE TABLE b ();

                COMMIT;

                -- pgorm:step id=call mode=outside
                CALL commits();
                -- pgorm:step id=value mode=alone
                UPDATE a SET b = 1;
                """)).isEqualTo("""
                        statement-1 transactional 1
                        create-table/public.a transactional 1
                        create-table/public.a#2 transactional 1
                        create-table/public.b transactional 1
                        call outside 3
                        value alone 5
                        """);
    }

    @Test
    void transactionsOfTheAuthorAreKept() {
        assertThat(steps("BEGIN; CREATE TABLE a (); ALTER TYPE t ADD VALUE 'x'; COMMIT; CREATE TABLE b ()"))
                .isEqualTo("""
                        statement-1 transactional 1
                        statement-2 transactional 1
                        statement-3 transactional 2
                        """);
    }

    @Test
    void copyKeepsItsData() {
        MigrationScript script = MigrationScript.parse("m", "COPY a FROM stdin;\n1\n2\n\\.\nSELECT 1;\n");

        assertThat(script.steps().getFirst().copyData()).contains("1\n2\n");
        assertThat(script.steps()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            psql-command    | \\connect other
            rollback        | CREATE TABLE a (); ROLLBACK;
            open-begin      | BEGIN; CREATE TABLE a ();
            begin-twice     | BEGIN; BEGIN; COMMIT;
            open-string     | SELECT 'no end;
            marker-mode     | -- pgorm:step id=a mode=sometimes\\nSELECT 1;
            marker-id       | -- pgorm:step mode=alone\\nSELECT 1;
            """)
    void whatCannotBeRunIsRefusedWithItsLine(String name, String text) {
        assertThatThrownBy(() -> MigrationScript.parse("20260101_m", text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        refused -> Golden.check(
                                MESSAGES.resolve("unfit-" + name + ".txt"),
                                refused.failure().message()));
    }

    @Test
    void theChecksumIsPrismasAndDoesNotMindLineEnds() {
        MigrationScript script = MigrationScript.parse("m", "SELECT 1;\r\n");

        assertThat(MigrationScript.parse("m", "SELECT 1;\n").checksum())
                .isEqualTo("b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd");
        assertThat(script.hasChecksum("b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd"))
                .isTrue();
        assertThat(script.hasChecksum(MigrationScript.parse("m", "SELECT 2;\n").checksum()))
                .isFalse();
    }

    private static String steps(String text) {
        return MigrationScript.parse("m", text).steps().stream()
                .map(step -> step.id() + " " + step.mode().label() + " " + step.transaction()
                        + (step.setting() ? " setting\n" : "\n"))
                .collect(Collectors.joining());
    }
}
