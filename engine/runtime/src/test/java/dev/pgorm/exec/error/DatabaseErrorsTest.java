package dev.pgorm.exec.error;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.profile;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgorm.client.Shop;
import dev.pgorm.exec.Database;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Write;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What violations of constraints say: model and field where they are known, and never a value. */
class DatabaseErrorsTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('secret@acme.io');
            INSERT INTO shop.orders (user_id, total) VALUES (1, 1);
            CREATE TABLE room ("the room" int, during int4range, EXCLUDE USING gist (during WITH &&));
            CREATE TABLE pair ("A b" int, c int, UNIQUE ("A b", c));
            CREATE TABLE folded (name text);
            CREATE UNIQUE INDEX folded_name ON folded (lower(name));
            """;

    private TestDatabase database;
    private Database db;

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
    void aUniqueFieldIsNamed() {
        UniqueViolation violation =
                failure(UniqueViolation.class, db.insert(user).set(user.email, "secret@acme.io"));

        assertThat(violation).hasMessage("User.email has that value already, and it is unique (users_email_key)");
        assertThat(violation.constraint()).contains("users_email_key");
        assertThat(violation.table()).contains(QualifiedName.of("shop", "users"));
        assertThat(violation.columns()).containsExactly("email");
        assertThat(violation.model()).contains("User");
        assertThat(violation.fields()).containsExactly("email");
        assertThat(violation.sqlState()).isEqualTo("23505");
    }

    @Test
    void noValueIsInWhatIsLogged() {
        UniqueViolation violation =
                failure(UniqueViolation.class, db.insert(user).set(user.email, "secret@acme.io"));
        StringWriter log = new StringWriter();

        violation.printStackTrace(new PrintWriter(log, true));

        assertThat(log.toString() + violation.report()).doesNotContain("secret");
        assertThat(violation.report().detail()).contains("Key (email)=(secret@acme.io) already exists.");
    }

    @Test
    void aReferenceIsNamedWhereTheRowIsMissing() {
        ForeignKeyViolation violation = failure(
                ForeignKeyViolation.class,
                db.insert(order).set(order.userId, 99).set(order.total, 1));

        assertThat(violation)
                .hasMessage("Order.userId refers to a row that is not there, or that may not go (orders_user_id_fkey)");
        assertThat(violation.fields()).containsExactly("userId");
    }

    @Test
    void aReferenceIsNamedWhereTheRowMayNotGo() {
        ForeignKeyViolation violation =
                failure(ForeignKeyViolation.class, db.delete(user).all());

        assertThat(violation)
                .hasMessage("Order refers to a row that is not there, or that may not go (orders_user_id_fkey)");
        assertThat(violation.columns()).isEmpty();
    }

    @Test
    void aFieldWithoutAValueIsNamed() {
        NotNullViolation violation =
                failure(NotNullViolation.class, db.insert(order).set(order.userId, 1));

        assertThat(violation).hasMessage("Order.total has to have a value");
        assertThat(violation.fields()).containsExactly("total");
    }

    @Test
    void aCheckIsNamed() {
        CheckViolation violation = failure(
                CheckViolation.class, db.insert(profile).set(profile.userId, 1).set(profile.rating, -1));

        assertThat(violation).hasMessage("Profile does not satisfy a check (profiles_rating_check)");
    }

    @Test
    void anExclusionIsNamed() {
        ExclusionViolation violation = failure(
                ExclusionViolation.class,
                twice(table("room", "during", ValueType.rangeOf("int4range", ValueType.INTEGER)), "[1,5)"));

        assertThat(violation).hasMessage("Room.during conflicts with another row (room_during_excl)");
    }

    @Test
    void columnsOfAKeyMayHaveAnyName() {
        DynamicTable pair = table("pair", "A b", ValueType.INTEGER, "c", ValueType.INTEGER);
        UniqueViolation violation = failure(UniqueViolation.class, twice(pair, 1));

        assertThat(violation).hasMessage("Pair (A b, c) has that value already, and it is unique (pair_A b_c_key)");
        assertThat(violation.columns()).containsExactly("A b", "c");
    }

    @Test
    void aKeyThatIsAnExpressionHasNoColumns() {
        UniqueViolation violation =
                failure(UniqueViolation.class, twice(table("folded", "name", ValueType.TEXT), "a)=(b"));

        assertThat(violation).hasMessage("Folded has that value already, and it is unique (folded_name)");
    }

    @Test
    void whatIsNoConstraintIsRefusedInTheServersWords() {
        StatementRefused refused = failure(StatementRefused.class, db.insert(table("missing", "a", ValueType.INTEGER)));

        assertThat(refused)
                .hasMessage("the server refused the statement: relation \"public.missing\" does not exist (42P01)");
    }

    private static <E extends DatabaseError> E failure(Class<E> type, Write<?> write) {
        return java.util.Objects.requireNonNull(catchThrowableOfType(type, write::execute));
    }

    /** Two rows with the same value in each column. */
    @SuppressWarnings("unchecked")
    private Write<?> twice(DynamicTable table, Object value) {
        var insert = db.insert(table);
        for (int i = 0; i < 2; i++) {
            insert = i == 0 ? insert : insert.row();
            for (var column : table.columns().values()) {
                insert = insert.set((dev.pgorm.query.Column<Object>) column, value);
            }
        }
        return insert;
    }

    private static DynamicTable table(String name, Object... columns) {
        List<DynamicTable.ColumnDefinition> all = new java.util.ArrayList<>();
        for (int i = 0; i < columns.length; i += 2) {
            all.add(new DynamicTable.ColumnDefinition(
                    (String) columns[i], (String) columns[i], (ValueType) columns[i + 1]));
        }
        return new DynamicTable(
                new DynamicTable.Definition(
                        Character.toUpperCase(name.charAt(0)) + name.substring(1),
                        QualifiedName.of("public", name),
                        all,
                        List.of()),
                Optional.empty(),
                other -> {
                    throw new IllegalStateException(other);
                });
    }
}
