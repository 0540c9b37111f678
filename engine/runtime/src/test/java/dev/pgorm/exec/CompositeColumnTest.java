package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.query.CompositeColumn;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.client.ClientTable;
import dev.pgorm.query.client.CompositeFields;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Composite values and their fields in conditions, orders and writes, as the server understands them. */
class CompositeColumnTest {

    private static final String SCRIPT = """
            CREATE TYPE address AS (city text, zip int);
            CREATE TYPE site AS (at address, area numeric);
            CREATE TABLE branch (id bigint PRIMARY KEY, home address NOT NULL, site site);
            INSERT INTO branch VALUES (1, '("Rome, \\"old\\"",5)', '("(Bonn,7)",1.5)'), (2, '(Bonn,7)', NULL), (3, '(Bonn,)', '("(Rome,)",2)');
            """;

    private static final Branch BRANCH = new Branch();

    private TestDatabase database;
    private Database db;

    static final class Address extends CompositeFields {
        final TextColumn city = text("city", "city", "text");
        final NumberColumn<Integer, Long, BigDecimal> zip = integer("zip", "zip");

        Address() {
            super("Address", "public", "address");
        }
    }

    static final class Site extends CompositeFields {
        final CompositeColumn<Address> at = composite("at", "at", "address", Address::new);
        final NumberColumn<BigDecimal, BigDecimal, BigDecimal> area = numeric("area", "area");

        Site() {
            super("Site", "public", "site");
        }
    }

    static final class Branch extends ClientTable<Long> {
        final NumberColumn<Long, BigDecimal, BigDecimal> id = bigint("id", "id");
        final CompositeColumn<Address> home = composite("home", "home", "address", Address::new);
        final CompositeColumn<Site> site = composite("site", "site", "site", Site::new);

        Branch() {
            super("Branch", "public", "branch", null);
            key(id);
        }

        @Override
        protected Long read(RowReader row) {
            long id = row.bigint();
            assertThat(row.text()).startsWith("(");
            row.textOrNull();
            return id;
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabases.get().create(SCRIPT);
        db = Database.of(database::connect);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wholeValuesAreCompared() {
        assertThat(db.from(BRANCH).where(BRANCH.home.eq("(Bonn,7)")).fetch()).containsExactly(2L);
        assertThat(db.from(BRANCH)
                        .where(BRANCH.home.ne("(Bonn,7)"))
                        .orderBy(BRANCH.id)
                        .fetch())
                .containsExactly(1L, 3L);
        assertThat(db.from(BRANCH).where(BRANCH.home.lt("(Bonn,8)")).fetch()).containsExactly(2L);
        assertThat(db.from(BRANCH)
                        .where(BRANCH.home.in("(Bonn,)", "(Bonn,7)"))
                        .orderBy(BRANCH.id)
                        .fetch())
                .containsExactly(2L, 3L);
        assertThat(db.from(BRANCH)
                        .where(BRANCH.home.notIn(List.of("(Bonn,7)")))
                        .orderBy(BRANCH.id)
                        .fetch())
                .containsExactly(1L, 3L);
        assertThat(db.from(BRANCH).orderBy(BRANCH.home, BRANCH.id).fetch()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void fieldsAreExpressionsOfTheirTypes() {
        Address home = BRANCH.home.fields();

        assertThat(db.from(BRANCH)
                        .where(home.city.eq("Rome, \"old\""), home.zip.gt(4))
                        .fetch())
                .containsExactly(1L);
        assertThat(db.from(BRANCH).where(home.zip.isNull()).fetch()).containsExactly(3L);
        assertThat(db.from(BRANCH)
                        .orderBy(home.zip.desc().nullsLast())
                        .select(home.zip)
                        .fetch())
                .containsExactly(7, 5, null);
        assertThat(db.from(BRANCH)
                        .where(BRANCH.site.fields().at.fields().city.eq("Rome"))
                        .select(BRANCH.site.fields().area)
                        .fetchOne())
                .isEqualByComparingTo("2");
        assertThat(db.from(BRANCH).where(BRANCH.site.fields().at.eq("(Bonn,7)")).fetch())
                .containsExactly(1L);
        assertThat(db.from(BRANCH).groupBy(home.city).select(home.city).fetch()).hasSize(2);
    }

    @Test
    void writesAskForFieldsAndSetValuesWhole() {
        long changed = db.update(BRANCH)
                .set(BRANCH.home, "(Oslo,1)")
                .where(BRANCH.home.fields().zip.eq(7))
                .execute();

        assertThat(changed).isOne();
        assertThat(db.delete(BRANCH)
                        .where(BRANCH.home.fields().city.eq("Oslo"))
                        .returning(BRANCH.home.fields().zip)
                        .fetch())
                .containsExactly(1);
        assertThatThrownBy(() -> db.update(BRANCH).set(BRANCH.home.fields().city, "Oslo"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
