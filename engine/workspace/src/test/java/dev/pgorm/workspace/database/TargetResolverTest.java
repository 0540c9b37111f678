package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetResolverTest {

    @TempDir
    private Path directory;

    @Test
    void prefersTheOptionThenTheVariableThenTheDatasource() {
        Map<String, String> environment = Map.of("PGORM_URL", "postgresql://variable/x", "PGHOST", "family");
        Optional<Datasource> datasource = datasource(new Datasource.Url.Literal("postgresql://datasource/x"));

        assertThat(host(options(environment).withUrl("postgresql://option/x"), datasource))
                .isEqualTo("option");
        assertThat(host(options(environment), datasource)).isEqualTo("variable");
        assertThat(host(options(Map.of("PGHOST", "family")), datasource)).isEqualTo("datasource");
        assertThat(host(options(Map.of("PGHOST", "family")), Optional.empty())).isEqualTo("family");
    }

    @Test
    void takesTheEmbeddedServerWhereNothingIsSaidOrItIsForced() {
        assertThat(resolve(options(Map.of()), Optional.empty())).isInstanceOf(DatabaseTarget.Embedded.class);
        assertThat(resolve(options(Map.of("PGHOST", "h")).withEmbedded(), Optional.empty()))
                .isInstanceOf(DatabaseTarget.Embedded.class);
        assertThat(resolve(options(Map.of()), datasource(new Datasource.Url.Literal("embedded"))))
                .isInstanceOf(DatabaseTarget.Embedded.class);
    }

    @Test
    void readsTheEnvironmentFileBesideTheSchema() throws IOException {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=\"postgresql://me:pw@dotenv/shop\" # mine\n");

        String host = host(options(Map.of()), datasource(new Datasource.Url.Environment("DATABASE_URL")));

        assertThat(host).isEqualTo("dotenv");
    }

    @Test
    void theSchemaOfTheAddressIsKnownWithoutConnecting() throws IOException {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=postgresql://dotenv/shop?schema=core\n");
        Optional<Datasource> datasource = datasource(new Datasource.Url.Environment("DATABASE_URL"));
        Map<String, String> other = Map.of("PGORM_URL", "postgresql://other/shop");

        assertThat(schema(Map.of(), datasource)).hasValue("core");
        assertThat(schema(other, datasource)).isEmpty();
        assertThat(schema(Map.of(), datasource(new Datasource.Url.Environment("NOT_SET"))))
                .isEmpty();
        assertThat(schema(Map.of(), Optional.empty())).isEmpty();
    }

    private Optional<String> schema(Map<String, String> environment, Optional<Datasource> datasource) {
        return new TargetResolver(options(environment), Optional.of(directory)).defaultSchema(datasource);
    }

    @Test
    void prefersTheProcessToTheEnvironmentFile() throws IOException {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=postgresql://dotenv/shop\n");
        Map<String, String> environment = Map.of("DATABASE_URL", "postgresql://process/shop");

        assertThat(host(options(environment), datasource(new Datasource.Url.Environment("DATABASE_URL"))))
                .isEqualTo("process");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> resolve(options(Map.of()), datasource(new Datasource.Url.Environment("DATABASE_URL"))))
                .isInstanceOf(WorkspaceError.DatabaseFailed.class)
                .hasMessage("the datasource reads the database's address from DATABASE_URL, which is not set");
    }

    @Test
    void findsPasswordsInThePasswordFile() throws IOException {
        Files.writeString(
                directory.resolve(".pgpass"),
                "# mine\nother:*:*:*:no\ndb.example.org:5432:shop:me:s3cr\\:et\n*:*:*:*:last\n");

        DatabaseTarget.External target =
                external(options(Map.of()).withUrl("postgresql://me@db.example.org/shop"), Optional.empty());

        assertThat(target.settings().password()).isEqualTo("s3cr:et");
    }

    @Test
    void prefersPgpasswordToThePasswordFile() throws IOException {
        Files.writeString(directory.resolve(".pgpass"), "*:*:*:*:file\n");

        DatabaseTarget.External target =
                external(options(Map.of("PGPASSWORD", "variable")).withUrl("postgresql://me@h/shop"), Optional.empty());

        assertThat(target.settings().password()).isEqualTo("variable");
    }

    @Test
    void readsServiceFiles() throws IOException {
        Files.writeString(
                directory.resolve(".pg_service.conf"),
                "[other]\nhost=no\n[shop]\nhost=service\nport=6000\ndbname=s\nuser=u\n");

        DatabaseTarget.External target = external(options(Map.of("PGSERVICE", "shop")), Optional.empty());

        assertThat(target.address().display()).isEqualTo("s on service:6000");
        assertThat(target.user()).isEqualTo("u");
    }

    @Test
    void saysWhichServiceIsUnknown() {
        assertThatThrownBy(() -> resolve(options(Map.of("PGSERVICE", "shop")), Optional.empty()))
                .hasMessage("PGSERVICE names the service shop, which no service file defines");
    }

    @Test
    void callsAnAddressThatIsNoneByWhatNamedItAndNotByItsText() {
        assertThatThrownBy(() -> resolve(options(Map.of()).withUrl("mysql://me:secret@h/x"), Optional.empty()))
                .isInstanceOf(WorkspaceError.WrongUsage.class)
                .hasMessage("--url is not the address of a PostgreSQL database");
    }

    private String host(WorkspaceOptions options, Optional<Datasource> datasource) {
        return external(options, datasource).address().host();
    }

    private DatabaseTarget.External external(WorkspaceOptions options, Optional<Datasource> datasource) {
        return (DatabaseTarget.External) resolve(options, datasource);
    }

    private DatabaseTarget resolve(WorkspaceOptions options, Optional<Datasource> datasource) {
        return new TargetResolver(options, Optional.of(directory)).resolve(datasource);
    }

    private WorkspaceOptions options(Map<String, String> environment) {
        return WorkspaceOptions.in(directory, environment, directory, "tester");
    }

    private static Optional<Datasource> datasource(Datasource.Url url) {
        return Optional.of(new Datasource(
                "db",
                "postgresql",
                Optional.of(url),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Datasource.RelationMode.FOREIGN_KEYS,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                new Span(0, 0, 0)));
    }
}
