package dev.pgorm.studio;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the documentation show what the program shows. */
class PicturesTest {

    private static final Path SHOP = Path.of("../docs/examples/shop/schema.pgorm");
    private static final Path IMAGES = Path.of("../docs/images");

    @TempDir
    private Path directory;

    @Test
    void theStudioOnTheDemoSchema() throws IOException {
        try (TestDatabase database = TestDatabases.get().create();
                StudioDriver studio = new StudioDriver(
                        StudioProject.on(database, directory, Map.of("schema.pgorm", Files.readString(SHOP))),
                        directory.resolve("state"),
                        new Size(128, 36))) {
            studio.waitIdle()
                    .press("f9")
                    .waitIdle()
                    .type(database.name())
                    .press("enter")
                    .waitIdle()
                    .press("enter");
            studio.press("ctrl+f").type("zip").press("escape").press("home", "home");
            studio.type("floor     Int?\n").press("alt+f").waitIdle();
            studio.press("ctrl+f")
                    .type("country")
                    .press("enter", "escape", "f7")
                    .waitIdle();
            studio.press("ctrl+a").type("nation").press("enter").waitIdle().press("right");
            Golden.check(
                    IMAGES.resolve("studio.svg"),
                    SvgPicture.of(studio.picture(), "The PG-ORM studio on the demo schema", PicturesTest::masked));
        }
    }

    @Test
    void aHazardToAgreeTo() throws IOException {
        try (TestDatabase database = TestDatabases.get().create("""
                                CREATE TABLE "User" (id int PRIMARY KEY, email varchar(200), phone text);
                                INSERT INTO "User" SELECT i, 'user' || i FROM generate_series(1, 21400) i;
                                ANALYZE "User";
                                """);
                StudioDriver studio = new StudioDriver(
                        StudioProject.on(database, directory, Map.of("schema.pgorm", """
                                model User {
                                  id    Int    @id
                                  email String @db.VarChar(100)
                                }
                                """)),
                        directory.resolve("state"),
                        new Size(112, 24))) {
            studio.waitIdle().press("f9").waitIdle().press("space").waitIdle();
            Golden.check(
                    IMAGES.resolve("studio-apply.svg"),
                    SvgPicture.of(studio.picture(), "Hazards to agree to before a plan runs", PicturesTest::masked));
        }
    }

    private static String masked(String text) {
        return text.replaceAll("Apply to \\S+ on \\S+", "Apply to shop on 127.0.0.1:54321")
                .replaceAll("PostgreSQL \\S+ · \\S+ on \\S+", "embedded PostgreSQL 17 · shop on 127.0.0.1:54321")
                .replaceAll("preview in \\d+ ms", "preview in 12 ms");
    }
}
