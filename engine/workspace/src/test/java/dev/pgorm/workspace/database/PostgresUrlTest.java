package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.pool.ConnectionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:secret@db.example.org:5433/shop, db.example.org, 5433, shop, me, secret",
        "postgres://me@db.example.org/shop, db.example.org, 5432, shop, me, ",
        "jdbc:postgresql://db.example.org/shop?user=me&password=secret, db.example.org, 5432, shop, me, secret",
        "jdbc:postgresql:shop, localhost, 5432, shop, , ",
        "postgresql:///shop?host=db.example.org&port=6000, db.example.org, 6000, shop, , ",
        "postgresql://me:p%40ss%2Fword@[::1]:5432/my%20db, [::1], 5432, my db, me, p@ss/word",
        "postgresql://me:100%@localhost/shop, localhost, 5432, shop, me, 100%",
        "postgresql://, localhost, 5432, , , "
    })
    void readsWhatLibpqPrismaAndJdbcWrite(
            String text, String host, int port, String database, String user, String password) {
        PostgresUrl url = PostgresUrl.parse(text).orElseThrow();

        assertThat(url.hosts()).containsExactly(new PostgresUrl.HostPort(host, port));
        assertThat(url.database().orElse(null)).isEqualTo(database);
        assertThat(url.user().orElse(null)).isEqualTo(user);
        assertThat(url.password().orElse(null)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://localhost/x", "shop", "", "postgresql://localhost:notaport/x", "file:./dev.db"})
    void isEmptyForWhatIsNoAddress(String text) {
        assertThat(PostgresUrl.parse(text)).isEmpty();
    }

    @Test
    void readsSeveralHosts() {
        PostgresUrl url = PostgresUrl.parse("postgresql://a:1,b:2,c/shop").orElseThrow();

        assertThat(url.hosts())
                .containsExactly(
                        new PostgresUrl.HostPort("a", 1),
                        new PostgresUrl.HostPort("b", 2),
                        new PostgresUrl.HostPort("c", 5432));
    }

    @Test
    void leavesPrismasOwnParametersOut() {
        PostgresUrl url = PostgresUrl.parse("postgresql://me@h/shop?schema=public&connection_limit=1&sslmode=require"
                        + "&connect_timeout=3")
                .orElseThrow();

        ConnectionSettings settings = url.settings("me", "", "pgorm");

        assertThat(settings.properties())
                .containsOnlyKeys("ApplicationName", "sslmode", "connectTimeout")
                .containsEntry("connectTimeout", "3");
    }

    /** It was taken for a parameter that says nothing, and names without a schema were looked for in public. */
    @Test
    void prismasSchemaIsTheSearchPathOfTheSession() {
        PostgresUrl url = PostgresUrl.parse("postgresql://localhost/shop?schema=My%20core")
                .orElseThrow();

        assertThat(url.schema()).hasValue("My core");
        assertThat(url.settings("me", "", "test").driverProperties())
                .containsEntry("currentSchema", "\"My core\"")
                .doesNotContainKey("schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost/shop", "postgresql://localhost/shop?schema=public"})
    void anAddressWithoutASchemaLeavesTheSearchPathToTheServer(String text) {
        PostgresUrl url = PostgresUrl.parse(text).orElseThrow();

        assertThat(url.schema()).isEmpty();
        assertThat(url.settings("me", "", "test").driverProperties()).doesNotContainKey("currentSchema");
    }

    @Test
    void showsNoPasswordInItsText() {
        PostgresUrl url = PostgresUrl.parse("postgresql://me:secret@h/shop?password=other")
                .orElseThrow();

        assertThat(url.toString()).isEqualTo("postgresql://me@h:5432/shop");
        assertThat(url.settings("me", "secret", "pgorm").toString()).doesNotContain("secret");
    }
}
