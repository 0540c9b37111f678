package dev.pgorm.repl.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.repl.command.Commands;
import dev.pgorm.repl.session.Command;
import dev.pgorm.workspace.database.CatalogNames;
import dev.pgorm.workspace.database.CatalogNames.ColumnName;
import dev.pgorm.workspace.database.CatalogNames.RelationName;
import dev.pgorm.workspace.database.CatalogNames.RoutineName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In each text {@code |} stands for the cursor. */
class CompletionTest {

    private static final CatalogNames NAMES = new CatalogNames(
            List.of("public", "shop"),
            List.of(
                    relation("public", "User", true, "id", "email", "createdAt"),
                    relation("public", "orders", true, "id", "total"),
                    relation("shop", "stock", false, "item")),
            List.of(
                    new RoutineName("pg_catalog", "lower", "text", "text", true),
                    new RoutineName("shop", "restock", "integer", "void", false)),
            List.of("text"),
            List.of("shop"),
            List.of("search_path"));

    @TempDir
    private Path directory;

    @Test
    void statementsBeginWithTheirKeyWords() {
        assertThat(sql("sel|")).containsExactly("select");
        assertThat(sql("SEL|")).containsExactly("SELECT");
        assertThat(sql("select 1; upd|")).containsExactly("update");
    }

    @Test
    void behindFromStandRelationsThatAreQuotedWhereTheyMustBe() {
        assertThat(sql("select * from us|")).containsExactly("\"User\"");
        assertThat(sql("select * from |")).containsExactly("\"User\"", "orders", "shop.stock", "public.", "shop.");
        assertThat(sql("select * from orders, sh|")).containsExactly("shop.stock", "shop.");
        assertThat(sql("insert into o|")).containsExactly("orders");
    }

    @Test
    void columnsAreKnownByAliasWhereverTheCursorIs() {
        assertThat(sql("select u.e| from \"User\" u")).containsExactly("u.email");
        assertThat(sql("select u.c| from \"User\" as u join orders o on true")).containsExactly("u.\"createdAt\"");
        assertThat(sql("select * from \"User\" u join orders o on o.|")).containsExactly("o.id", "o.total");
        assertThat(sql("update orders set to|")).contains("total");
    }

    @Test
    void columnsOfTheStatementComeFirstInExpressions() {
        assertThat(sql("select * from orders where t|")).startsWith("total").contains("table");
        assertThat(sql("select lo| from orders")).contains("lower(");
    }

    @Test
    void aSchemaOffersWhatIsInIt() {
        assertThat(sql("select * from shop.|")).containsExactly("shop.stock", "shop.restock(");
    }

    @Test
    void anUnfinishedTextIsNoTrouble() {
        assertThat(sql("select 'from | ")).isNotNull();
        assertThat(sql("|")).contains("select");
        assertThat(sql("select * from \"User\" u where u.nothing|")).isEmpty();
    }

    @Test
    void commandsAreCompletedByNameAndByTheirArguments() {
        assertThat(command("\\di|")).containsExactly("\\diff", "\\di");
        assertThat(command("\\x |")).containsExactly("on", "off", "auto");
        assertThat(command("\\d Us|")).containsExactly("\"User\"");
        assertThat(command("\\d+ Us|")).containsExactly("\"User\"");
        assertThat(command("\\h \\tim|")).containsExactly("\\timing");
        assertThat(command("\\nothing a|")).isEmpty();
    }

    @Test
    void filesAreCompletedFromTheWorkingDirectory() throws IOException {
        Files.createDirectories(directory.resolve("scripts"));
        Files.writeString(directory.resolve("scripts/load.sql"), "");
        Files.writeString(directory.resolve(".hidden"), "");

        assertThat(command("\\i |")).containsExactly("scripts/");
        assertThat(command("\\i scripts/l|")).containsExactly("scripts/load.sql");
        assertThat(command("\\i none/|")).isEmpty();
    }

    private static List<String> sql(String text) {
        Marked marked = Marked.of(text);
        return values(new SqlCompletion(NAMES).at(marked.text(), marked.start(), marked.word()));
    }

    private List<String> command(String text) {
        Marked marked = Marked.of(text);
        CommandCompletion completion = new CommandCompletion(
                Commands.all().stream().map(Command::description).toList(), directory, directory);
        return values(completion.at(marked.text(), marked.start(), marked.word(), NAMES));
    }

    private static List<String> values(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::value).toList();
    }

    private static RelationName relation(String schema, String name, boolean visible, String... columns) {
        return new RelationName(
                schema,
                name,
                "table",
                visible,
                Stream.of(columns).map(column -> new ColumnName(column, "text")).toList());
    }

    /** A text, and the word in front of the cursor. */
    private record Marked(String text, int start, String word) {

        static Marked of(String text) {
            int cursor = text.indexOf('|');
            String before = text.substring(0, cursor);
            int start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('(')) + 1;
            return new Marked(before + text.substring(cursor + 1), start, before.substring(start));
        }
    }
}
