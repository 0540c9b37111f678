package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.service.Outline.Entry;
import dev.pgorm.lang.service.Outline.Part;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String TEXT = """
            // a file
            datasource db { provider = "postgresql" }

            /// People.
            model User {
              /// The key.
              id Int @id
              @@index([id])
            }
            enum Role { ADMIN }
            function f(a int) returns int language sql $$ select a $$
            domain Email text @check("x")
            model Open {
              id
            """;

    private final Outline outline = ServiceCase.service("a.pgorm", TEXT).outline();

    @Test
    void tellsHeadingsFromBodies() {
        assertThat(outline.blocks(0))
                .extracting(Entry::name, each -> text(each.heading()).strip(), each -> text(each.body()))
                .contains(
                        tuple("User", "model User", "{\n  /// The key.\n  id Int @id\n  @@index([id])\n}"),
                        tuple("Role", "enum Role", "{ ADMIN }"),
                        tuple("f", "function f(a int) returns int language sql", "$$ select a $$"),
                        tuple("Email", "domain Email text @check(\"x\")", ""),
                        tuple("Open", "model Open", "{\n  id\n"));
    }

    @Test
    void findsTheBlockAndTheMemberOfAPlace() {
        int key = TEXT.indexOf("The key");

        assertThat(outline.blockAt(0, key).map(Entry::name)).contains("User");
        assertThat(outline.memberAt(0, key).map(Part::name)).contains("id");
        assertThat(outline.memberAt(0, TEXT.indexOf("@@index") + 3).map(Part::name))
                .contains("@@index");
        assertThat(outline.blockAt(0, TEXT.indexOf("People")).map(Entry::name)).contains("User");
        assertThat(outline.blockAt(0, 2)).isEmpty();
    }

    @Test
    void namesTheKindsOfMembers() {
        assertThat(outline.find(BlockKind.MODEL, "User").orElseThrow().parts())
                .extracting(Part::kind)
                .containsExactly(Outline.PartKind.FIELD, Outline.PartKind.ATTRIBUTE);
        assertThat(outline.find(BlockKind.ENUM, "Role").orElseThrow().parts())
                .extracting(Part::kind, Part::name)
                .containsExactly(tuple(Outline.PartKind.ENUM_VALUE, "ADMIN"));
        assertThat(outline.find(BlockKind.DATASOURCE, "db").orElseThrow().parts())
                .extracting(Part::kind)
                .containsExactly(Outline.PartKind.PROPERTY);
    }

    @Test
    void findsTheBlockOfASpan() {
        Entry role = outline.find(BlockKind.ENUM, "Role").orElseThrow();

        assertThat(outline.blockOf(role.place().block().members().getFirst().span()))
                .contains(role);
    }

    private static String text(TextRange range) {
        return TEXT.substring(range.start(), range.end());
    }
}
