package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.ArrayColumn;
import dev.pgorm.query.JsonColumn;
import dev.pgorm.query.Model;
import dev.pgorm.query.Page;
import dev.pgorm.query.Queries;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.Selectable;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts as values and as names: they come back the same, and nothing in them runs. */
class InjectionTest {

    private static TestDatabase database;
    private static Database db;

    /** A row: its text, its texts, its JSON. */
    record Note(String text, @Nullable List<String> texts, List<Note> same) {}

    /** A table all of whose names are hostile. */
    static final class Notes extends Model<Note> {

        final TextColumn text;
        final ArrayColumn<String> texts;
        final JsonColumn json;
        final ToMany<Notes> same;

        Notes(String name, Optional<String> alias) {
            super("Note", QualifiedName.of(name, name), alias);
            this.text = text("text", name, ValueType.TEXT);
            this.texts = array("texts", name + "s", ValueType.arrayOf(ValueType.TEXT));
            this.json = json("json", name + "j", ValueType.JSONB);
            this.same = many(
                    new Link(
                            "same",
                            QualifiedName.of(name, name),
                            true,
                            List.of(new Link.Key(Identifier.of(name), Identifier.of(name), ValueType.TEXT)),
                            false,
                            Optional.empty()),
                    () -> new Notes(name, Optional.empty()));
            key(text);
        }

        @Override
        protected Note read(RowReader row) {
            String own = row.text();
            List<String> all = row.arrayOrNull();
            row.jsonOrNull();
            return new Note(own, all, row.many(same));
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "'; DROP TABLE canary; --",
                "\"; DROP TABLE canary; --",
                "a\"b'c\\d",
                "\\'; DROP TABLE canary; --",
                "$$; DROP TABLE canary; $$",
                "$1",
                "?",
                "??",
                ":name {call x()}",
                "/* */ --",
                "}{,\"NULL\"",
                "%_\\",
                "\u0001\u001f\t\n\r",
                "\u00e4\u6f22\ud83d\ude00\u202e",
                "(SELECT pg_sleep(60))",
                "NULL");
    }

    @BeforeAll
    static void open() {
        database = TestDatabases.get().create("CREATE TABLE canary (alive boolean); INSERT INTO canary VALUES (true)");
        db = Database.of(database::connect);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreValuesAndNamesAndNothingElse(String text) throws SQLException {
        Notes notes = new Notes(text, Optional.of(text + " "));
        create(text);

        assertThat(db.insert(new Notes(text, Optional.empty()))
                        .set(notes.text, text)
                        .set(notes.texts, List.of(text, "other"))
                        .set(notes.json, new Json("[]"))
                        .onConflict(notes.text)
                        .doUpdate(notes.texts)
                        .fetchOne()
                        .text())
                .isEqualTo(text);
        assertThat(found(notes, text)).containsExactly(text);
        assertThat(db.from(notes)
                        .where(notes.json
                                .hasKey(text)
                                .or(notes.json.at(text).asText().eq(text)))
                        .fetch())
                .isEmpty();
        assertThatThrownBy(() -> db.from(notes)
                        .where(Queries.toTsVector(text + " x", notes.text)
                                .matches(Queries.websearch(text + " x", text)))
                        .fetch())
                .as("no configuration has the name")
                .isInstanceOf(StatementRefused.class);
        Note whole = db.from(notes).include(notes.same).fetchOne();
        assertThat(whole.texts()).containsExactly(text, "other");
        assertThat(whole.same()).extracting(Note::text).containsExactly(text);
        Selectable[] named = {notes.text.as(text), Queries.count().as(text + " 2")};
        assertThat(db.from(notes).select(named).groupBy(notes.text).fetch())
                .extracting(row -> row.get(text))
                .containsExactly(text);
        Page<Note> page = db.from(notes).limit(0).page();
        assertThat(page.rows()).isEmpty();
        assertThat(db.with(new Setting("app.text", text)).from(notes).fetch()).hasSize(1);
        assertThat(db.update(notes)
                        .set(notes.text, notes.text.concat(text))
                        .where(notes.text.eq(text))
                        .execute())
                .isEqualTo(1);
        assertThat(db.delete(notes)
                        .where(notes.text.eq(text + text))
                        .returning(notes.text)
                        .fetch())
                .containsExactly(text + text);

        database.execute("INSERT INTO canary SELECT alive FROM canary LIMIT 1");
    }

    private static List<String> found(Notes notes, String text) {
        return db.from(notes)
                .where(
                        notes.text.eq(text),
                        notes.text.in(text, "x"),
                        notes.text.contains(text),
                        notes.text.startsWith(text),
                        notes.text.like("%"),
                        notes.text.replace(text, "").eq(""),
                        notes.texts.has(text),
                        notes.texts.hasEvery(text, "other"),
                        Queries.toTsVector("simple", notes.text)
                                .matches(Queries.plainQuery("simple", text))
                                .or(notes.text.eq(text)),
                        Queries.headline(notes.text, Queries.websearch(text).or(Queries.phraseQuery(text)))
                                .isNotNull(),
                        notes.same.some(notes.same.target().text.eq(text)))
                .orderBy(notes.text)
                .select(notes.text)
                .fetch();
    }

    private static void create(String name) throws SQLException {
        QualifiedName table = QualifiedName.of(name, name);
        database.execute(
                new SqlWriter().sql("CREATE SCHEMA ").identifier(table.schema()).toString());
        database.execute(new SqlWriter()
                .sql("CREATE TABLE ")
                .name(table)
                .sql(" (")
                .identifier(Identifier.of(name))
                .sql(" text PRIMARY KEY, ")
                .identifier(Identifier.of(name + "s"))
                .sql(" text[], ")
                .identifier(Identifier.of(name + "j"))
                .sql(" jsonb)")
                .toString());
    }
}
