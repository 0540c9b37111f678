package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the guide's page on clients compiles with the demo shop's client, and prints what the page says. */
final class ClientsGuideTest {

    private static final Path SHOP = Path.of("../../docs/examples/shop");
    private static final Path PAGE = Path.of("../../docs/guide/clients.md");

    @TempDir
    private Path home;

    @Test
    void theProgramPrintsWhatItsPageSays() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```java\n");
        String program = block(page, start, "```java\n");
        String expected = block(page, page.indexOf("```text\n", start), "```text\n");
        Path source = Files.writeString(home.resolve("Demo.java"), program);

        try (ClientOnServer client = ClientOnServer.of(SHOP, home, "io.acme.shop", "io.acme.demo", List.of(source))) {
            client.execute(Files.readString(SHOP.resolve("seed.sql")));
            assertThat(printed(client)).isEqualTo(expected);
        }
    }

    private static String printed(ClientOnServer client) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            client.program("Demo").getMethod("run", Database.class).invoke(null, client.database());
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String block(String page, int start, String fence) {
        int begin = start + fence.length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
