package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Table;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSourceTest {

    private static final Path MESSAGES = Path.of("src/test/cases/messages");

    @TempDir
    Path folder;

    @Test
    void aScriptOfOneTransactionIsRead() {
        assertThat(tables(read(
                        SqlSource.text("a.sql", "BEGIN; CREATE TABLE a (id integer); COMMIT; CREATE INDEX ON a (id)"))))
                .isEqualTo("public.a");
    }

    @Test
    void whatNeedsSeveralTransactionsIsRead() {
        assertThat(tables(read(SqlSource.text("a.sql", """
                        CREATE TYPE mood AS ENUM ('sad');
                        ALTER TYPE mood ADD VALUE 'happy';
                        CREATE TABLE a (mood mood DEFAULT 'happy');
                        CREATE INDEX CONCURRENTLY ON a (mood);
                        VACUUM a;
                        """)))).isEqualTo("public.a");
    }

    @Test
    void aDumpWithDataIsRead() {
        assertThat(tables(read(SqlSource.text("a.sql", """
                        \\restrict x
                        SET client_encoding = 'LATIN1';
                        SELECT pg_catalog.set_config('search_path', '', false);
                        CREATE TABLE public.a (id integer, name text);
                        COPY public.a (id, name) FROM stdin;
                        1\tone;
                        \\.
                        ALTER TABLE public.a ADD CHECK (id > 0);
                        \\unrestrict x
                        """)))).isEqualTo("public.a");
    }

    @Test
    void rolesThatAScriptLacksAreMadeAndRemoved() throws SQLException {
        read(SqlSource.text("a.sql", """
                CREATE ROLE sqlsource_maker;
                CREATE TABLE a (id integer);
                ALTER TABLE a OWNER TO sqlsource_owner;
                GRANT SELECT ON a TO sqlsource_reader, sqlsource_maker;
                VACUUM a;
                ALTER ROLE postgres PASSWORD 'hacked';
                """));

        assertThat(ScratchServers.query("SELECT rolname FROM pg_roles WHERE rolname ~ '^sqlsource'"))
                .isEmpty();
    }

    @Test
    void nothingReachesBeyondTheScratchDatabase() throws SQLException {
        read(SqlSource.text("a.sql", "CREATE DATABASE escaped; \\connect escaped\nCREATE TABLE a ();"));

        assertThat(ScratchServers.query("SELECT datname FROM pg_database")).doesNotContain("escaped");
    }

    @Test
    void includedFilesAreFollowed() throws IOException {
        Files.writeString(folder.resolve("main.sql"), "\\ir parts/a.sql\n\\echo done\nCREATE TABLE b ();");
        Files.createDirectory(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/a.sql"), "CREATE TABLE a ();");

        SqlSource source = SqlSource.file(folder.resolve("main.sql"));

        assertThat(tables(read(source))).isEqualTo("public.a, public.b");
        assertThat(source.skipped()).containsExactly(folder.resolve("main.sql") + ":2: \\echo done");
    }

    @Test
    void migrationsRunInTheOrderOfTheirFolders() throws IOException {
        migration("20240102_second", "ALTER TABLE a RENAME TO b;");
        migration("20240101_first", "CREATE TABLE a ();");

        assertThat(tables(read(SqlSource.migrations(folder)))).isEqualTo("public.b");
    }

    @Test
    void errorsNameStatementLineAndColumn() {
        SqlSource source = SqlSource.text("schema.sql", """
                CREATE TABLE good (id integer);
                -- the next one is not
                CREATE TABLE bad (
                    id integer,
                    mood no_such_type
                );
                CREATE INDEX bad_id ON bad (id);
                CREATE VIEW worse AS SELECT nothing FROM good;
                ALTER TABLE good ADD CHECK (id > 'x');
                CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1 +';
                CREATE TABLE good (id integer);
                """);

        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            Canonicalisation result = new Canonicaliser(server).canonicalise(source, Optional.empty());

            assertThat(result).isInstanceOfSatisfying(Canonicalisation.Rejected.class, rejected -> {
                String messages =
                        rejected.errors().stream().map(SourceError::message).collect(Collectors.joining("\n"));
                Golden.check(MESSAGES.resolve("script-errors.txt"), messages);
            });
        }
    }

    private void migration(String name, String sql) throws IOException {
        Files.createDirectory(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("migration.sql"), sql);
    }

    private static Introspection read(SqlSource source) {
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            Canonicalisation result = new Canonicaliser(server).canonicalise(source, Optional.empty());
            assertThat(result).isInstanceOf(Canonicalisation.Done.class);
            return ((Canonicalisation.Done) result).introspection();
        }
    }

    private static String tables(Introspection found) {
        Catalog catalog = found.catalog();
        return catalog.tables().stream().map(Table::name).map(Object::toString).collect(Collectors.joining(", "));
    }
}
