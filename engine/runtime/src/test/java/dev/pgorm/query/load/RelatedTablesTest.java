package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Model;
import dev.pgorm.query.Queries;
import dev.pgorm.query.RelatedRows;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.Select;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Generated classes tell how the tables of their relations are made; queries do not make them again and again. */
class RelatedTablesTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    private record Parent(long id, List<Child> children) {}

    private record Child(long id) {}

    private static final class Parents extends Model<Parent> {

        private final ToMany<Children> children;

        Parents() {
            super("Parent", QualifiedName.of("public", "parent"), Optional.empty());
            bigint("id", "id");
            Link.Key key = new Link.Key(Identifier.of("id"), Identifier.of("parent"), ValueType.BIGINT);
            children = many(
                    new Link(
                            "children",
                            QualifiedName.of("public", "child"),
                            true,
                            List.of(key),
                            false,
                            Optional.empty()),
                    Children::new);
        }

        @Override
        protected Parent read(RowReader row) {
            return new Parent(row.bigint(), row.many(children));
        }
    }

    private static final class Children extends Model<Child> {

        Children() {
            super("Child", QualifiedName.of("public", "child"), Optional.empty());
            MADE.incrementAndGet();
            bigint("id", "id");
        }

        @Override
        protected Child read(RowReader row) {
            return new Child(row.bigint());
        }
    }

    @Test
    void eachQueryMadeTheTablesOfAllRelationsAnew() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create();
                Connection connection = database.connect()) {
            database.execute(
                    "CREATE TABLE parent (id bigint PRIMARY KEY); CREATE TABLE child (id bigint, parent bigint);"
                            + " INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (5, 1), (6, 1)");
            Parents parents = new Parents();
            Loader loader = new Loader(connection, Cells.typed(), Loader.Listener.silent());
            MADE.set(0);

            for (int i = 0; i < 3; i++) {
                List<Parent> alone = loader.fetch(Queries.from(parents).query(), parents.mapper());
                assertThat(alone).hasSize(2).noneMatch(each -> RelatedRows.isLoaded(each.children()));
            }
            assertThat(MADE).hasValue(0);

            for (int i = 0; i < 3; i++) {
                Select<Parent> with = Queries.from(parents).include(parents.children);
                assertThat(loader.fetch(with.query(), with.mapper()))
                        .containsExactly(new Parent(1, List.of(new Child(5), new Child(6))), new Parent(2, List.of()));
            }
            assertThat(MADE).hasValue(1);
        }
    }
}
