package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.profile;
import static dev.pgorm.client.Shop.user;
import static dev.pgorm.query.Queries.insert;
import static dev.pgorm.query.Queries.named;
import static dev.pgorm.query.Queries.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgorm.client.Profile;
import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Merge;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Merges do to rows with and without partners what they say, and older servers are told by name. */
class MergeTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email, bio) VALUES ('ann@acme.io', 'a'), ('bob@acme.io', NULL), ('cem@acme.io', 'c');
            INSERT INTO shop.profiles VALUES (1, 5), (2, 0);
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'paid', 10), (1, 'open', 1), (3, 'open', 2);
            """;

    private TestDatabase database = TestDatabases.get().create(SCRIPT);
    private Database db = Database.of(database::connect);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givenRowsAreInsertedOrTakeThePlaceOfThoseThatAreThere() {
        Insert<User> rows = insert(user).set(user.email, "ann@acme.io").set(user.bio, "new");
        for (int i = 0; i < 1_000; i++) {
            rows = rows.row().set(user.email, "u" + i).set(user.bio, "b" + i);
        }

        List<User> written = db.merge(user)
                .using("new", rows)
                .on(user.email.eq(named("new").get(user.email)))
                .whenMatched(user.bio.isNotNull())
                .update(user.bio)
                .whenNotMatched()
                .insert()
                .returning()
                .fetch();

        assertThat(written).hasSize(1_001);
        assertThat(db.from(user).where(user.id.eq(1)).fetchOne().bio()).isEqualTo("new");
        assertThat(db.from(user).where(user.email.eq("u999")).fetchOne().bio()).isEqualTo("b999");
    }

    @Test
    void theFirstArmWhoseConditionsHoldCounts() {
        long count = db.merge(profile)
                .using(user)
                .on(profile.userId.eq(user.id))
                .whenMatched(profile.rating.eq(0))
                .delete()
                .whenMatched()
                .update(update(profile)
                        .set(profile.rating, profile.rating.plus(user.id))
                        .all())
                .whenNotMatched(user.bio.eq("nobody"))
                .doNothing()
                .whenNotMatched()
                .insert(insert(profile).set(profile.userId, user.id).set(profile.rating, 7))
                .execute();

        assertThat(count).isEqualTo(3);
        assertThat(db.from(profile).orderBy(profile.userId).fetch())
                .extracting(Profile::userId, each -> each.rating().intValue())
                .containsExactly(tuple(1L, 6), tuple(3L, 7));
    }

    @Test
    void rowsOfAQueryAreMergedAndThoseWithoutAPartnerGo() {
        List<Long> gone = db.merge(profile)
                .using(
                        "buyers",
                        db.from(order)
                                .where(order.status.eq(Status.OPEN))
                                .groupBy(order.userId)
                                .select(order.userId))
                .on(profile.userId.eq(named("buyers").get(order.userId)))
                .whenNotMatchedBySource()
                .delete()
                .returning(profile.userId)
                .fetch();

        assertThat(gone).containsExactly(2L);
    }

    @Test
    void itIsPartOfItsTransactionAndOfABatch() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    assertThat(transaction.executeAll(List.of(upsert("x@acme.io"), upsert("ann@acme.io"))))
                            .containsExactly(1L, 1L);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(db.from(user).fetchCount()).isEqualTo(3);
    }

    @Test
    void aViolatedConstraintNamesTheField() {
        Merge<User> merge = db.merge(user)
                .using(order)
                .on(user.id.eq(order.userId), order.total.gt(1_000))
                .whenNotMatched()
                .insert(insert(user).set(user.email, "ann@acme.io"));

        assertThatThrownBy(merge::execute)
                .isInstanceOf(UniqueViolation.class)
                .hasMessageStartingWith("User.email has that value already");
    }

    @Test
    void anOlderServerIsToldByItsVersion() {
        database.close();
        database = TestDatabases.onMajor(14).create(SCRIPT);
        db = Database.of(database::connect);

        assertThatThrownBy(() -> db.execute(upsert("x@acme.io")))
                .isInstanceOf(StatementRefused.class)
                .hasMessage("the server refused the statement:"
                        + " merge(…) needs PostgreSQL 15 or later, and the server is 14 (0A000)");
        assertThatThrownBy(() -> db.executeAll(List.of(upsert("x@acme.io")))).isInstanceOf(StatementRefused.class);
    }

    @Test
    void whatAServerLacksIsSaidOfEachPart() {
        Merge<User> returning = upsert("x@acme.io").returning();
        Merge<User> bySource = upsert("x@acme.io").whenNotMatchedBySource().delete();

        assertThat(upsert("x").command().missingIn(15)).isEmpty();
        assertThat(returning.command().missingIn(16))
                .contains("returning(…) of a merge needs PostgreSQL 17 or later, and the server is 16");
        assertThat(bySource.command().missingIn(15))
                .contains("whenNotMatchedBySource(…) needs PostgreSQL 17 or later, and the server is 15");
        assertThat(bySource.command().missingIn(17)).isEmpty();
    }

    private Merge<User> upsert(String email) {
        return db.merge(user)
                .using("new", insert(user).set(user.email, email))
                .on(user.email.eq(named("new").get(user.email)))
                .whenMatched()
                .update(user.email)
                .whenNotMatched()
                .insert();
    }
}
