package dev.pgorm.query.render;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.client.User;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Select;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts that are kept by the shape of a query, and values that are not. */
class QueryShapeTest {

    private static final QueryRenderer.Limits IN_THE_TEXT = QueryRenderer.Limits.IN_THE_TEXT;

    @Test
    void aRepeatedQueryIsNotWrittenAgainAndHasItsOwnValues() {
        SqlText first = byId(1).sql();
        SqlText second = byId(2).sql();

        assertThat(second.jdbc()).isSameAs(first.jdbc());
        assertThat(values(first)).containsExactly(1L);
        assertThat(values(second)).containsExactly(2L);
    }

    @Test
    void listsOfDifferentLengthsHaveOneTextAndTheirOwnValues() {
        SqlText two = Queries.from(user).where(user.id.in(1L, 2L)).sql();
        SqlText three = Queries.from(user).where(user.id.in(3L, 4L, 5L)).sql();

        assertThat(three.jdbc()).isSameAs(two.jdbc());
        assertThat(values(three)).containsExactly(List.of(3L, 4L, 5L));
    }

    @Test
    void rowsOfValuesHaveOneTextAndTheirOwnValues() {
        SqlText six = pairs(6);
        SqlText seven = pairs(7);

        assertThat(seven.jdbc()).isSameAs(six.jdbc());
        assertThat(values(six)).hasSize(2);
        assertThat(values(seven)).contains(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L));
        assertThat(values(pairs(5))).hasSize(10);
    }

    private static SqlText pairs(int count) {
        return Queries.from(user)
                .where(Queries.row(user.id, user.email)
                        .in(IntStream.range(0, count)
                                .mapToObj(i -> Queries.row(i, "e" + i))
                                .toList()))
                .sql();
    }

    /** They are of the same parts. */
    @Test
    void aRowInAListIsAnotherTextThanTwoLists() {
        assertThat(Queries.from(user)
                        .where(Queries.row(user.id, user.email).in(Queries.row(1, "a"), Queries.row(2, "b")))
                        .sql()
                        .text())
                .endsWith("WHERE (users.id, users.email) IN (($1, $2), ($3, $4))");
    }

    @Test
    void aNullIsAValueWhereItIsAssignedAndATestWhereItIsAskedFor() {
        SqlText text =
                Queries.update(user).set(user.bio, "x").where(user.id.eq(1)).sql();
        SqlText none = Queries.update(user)
                .set(user.bio, (String) null)
                .where(user.id.eq(2))
                .sql();

        assertThat(none.jdbc()).isSameAs(text.jdbc());
        assertThat(values(none)).containsExactly(null, 2L);
        assertThat(Queries.from(user).where(user.bio.isNull()).sql().text()).endsWith(" WHERE users.bio IS NULL");
        assertThat(Queries.from(user).where(user.bio.eq("x")).sql().text()).endsWith(" WHERE users.bio = $1");
    }

    @Test
    void numbersThatStandInTheTextMakeAnotherText() {
        assertThat(Queries.from(user).limit(1).sql().text()).endsWith(" LIMIT 1");
        assertThat(Queries.from(user).limit(2).sql().text()).endsWith(" LIMIT 2");
        assertThat(Queries.from(user).limit(2).offset(1).sql().text()).endsWith(" LIMIT 2 OFFSET 1");
        assertThat(Queries.from(user).offset(2).sql().text()).endsWith(" OFFSET 2");
    }

    @Test
    void numbersBesideTheTextAreItsValues() {
        QueryRenderer.render(Queries.from(user).limit(1).command(), QueryRenderer.Limits.BESIDE_IT);
        SqlText text = QueryRenderer.render(Queries.from(user).limit(7).command(), QueryRenderer.Limits.BESIDE_IT);

        assertThat(text.text()).endsWith(" LIMIT $1");
        assertThat(values(text)).containsExactly(7L);
    }

    @Test
    void aTablesWholeRowIsNotedAtOnceAndIsNotThatOfAnotherTable() {
        SqlText whole = Queries.from(user).sql();

        assertThat(whole.text())
                .isEqualTo(
                        "SELECT users.id, users.email, users.bio, users.created_at AS \"createdAt\" FROM shop.users");
        assertThat(Queries.from(user).sql().jdbc()).isSameAs(whole.jdbc());
        assertThat(Queries.from(user.as("u")).sql().text())
                .startsWith("SELECT u.id, ")
                .endsWith(" FROM shop.users AS u");
        assertThat(Queries.from(order).sql().text())
                .startsWith("SELECT orders.id, ")
                .endsWith(" FROM shop.orders");
        assertThat(Queries.from(user)
                        .select(user.id, user.email, user.bio, user.createdAt)
                        .sql()
                        .text())
                .isEqualTo(whole.text());
        assertThat(Queries.from(user)
                        .select(user.id, user.email, user.bio)
                        .sql()
                        .text())
                .isEqualTo("SELECT users.id, users.email, users.bio FROM shop.users");
    }

    /** What most queries have none of is noted by one mark. */
    @Test
    void aQueryWithALockOrGroupsIsAnotherTextThanOneWithout() {
        Select<User> plain = Queries.from(user).where(user.id.eq(1));

        assertThat(plain.sql().text()).endsWith("WHERE users.id = $1");
        assertThat(plain.forUpdate().sql().text()).endsWith("WHERE users.id = $1 FOR UPDATE");
        assertThat(plain.forShare().sql().text()).endsWith("WHERE users.id = $1 FOR SHARE");
        assertThat(plain.distinct().sql().text()).startsWith("SELECT DISTINCT ").endsWith("WHERE users.id = $1");
        assertThat(plain.groupBy(user.id).sql().text()).endsWith("WHERE users.id = $1 GROUP BY users.id");
        assertThat(plain.union(plain).sql().text())
                .contains("WHERE users.id = $1 UNION (")
                .endsWith("WHERE users.id = $2)");
    }

    @Test
    void anOrWithTheSameConditionsAsAnAndIsAnotherText() {
        var one = user.id.eq(1);
        var two = user.email.eq("a");

        assertThat(Queries.from(user).where(one.or(two)).sql().text()).endsWith("users.id = $1 OR users.email = $2");
        assertThat(Queries.from(user).where(one.and(two)).sql().text()).endsWith("users.id = $1 AND users.email = $2");
        assertThat(Queries.from(user).where(one.or(two).not()).sql().text())
                .endsWith("NOT (users.id = $1 OR users.email = $2)");
    }

    /** The second key is an output of the first query only where the values are equal. */
    @Test
    void aUnionsOrderIsThePlaceOfTheOutputThatTheKeyEquals() {
        Term one = new Term.Parameter(1, ValueType.INTEGER);
        Term two = new Term.Parameter(2, ValueType.INTEGER);

        assertThat(union(one, two, one)).endsWith("ORDER BY 1");
        assertThat(union(one, two, two)).endsWith("ORDER BY 2");
    }

    /** The server takes two placeholders for two expressions; where the values differ, they are. */
    @Test
    void aGroupsKeyWithAValueIsThePlaceOfTheOutputThatItEquals() {
        assertThat(grouped("x", "x")).endsWith("GROUP BY 1 ORDER BY 1");
        assertThat(grouped("x", "y")).endsWith("GROUP BY users.email || $2 ORDER BY users.email || $3");
        assertThat(grouped("z", "z")).endsWith("GROUP BY 1 ORDER BY 1");
    }

    private static String grouped(String output, String key) {
        SqlText sql = Queries.from(user)
                .select(user.email.concat(output))
                .groupBy(user.email.concat(key))
                .orderBy(user.email.concat(key))
                .sql();
        assertThat(values(sql)).startsWith(output).hasSize(output.equals(key) ? 1 : 3);
        return sql.text();
    }

    private static String union(Term first, Term second, Term key) {
        Selection base = Selection.from(new Source.Nothing())
                .withOutputs(List.of(new Output("a", first), new Output("b", second)));
        Selection union = base.change()
                .combinations(List.of(new Selection.Combination(Selection.Combination.Kind.UNION, true, base)))
                .orderBy(List.of(new Ordering(key, Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT)))
                .build();
        return QueryRenderer.render(union).text();
    }

    /** Two queries in one are the same source where their values are equal, and two otherwise. */
    @Test
    void queriesInAQueryThatDifferInTheirValuesAreTwo() {
        Selection different = joined(derived(1), derived(2));
        Selection others = joined(derived(3), derived(4));

        assertThat(QueryRenderer.render(different).text()).contains("SELECT d.id, d_2.id FROM");
        assertThat(QueryRenderer.render(others).jdbc())
                .isSameAs(QueryRenderer.render(different).jdbc());
        assertThat(values(QueryRenderer.render(others))).containsExactly(3L, 4L);
        Selection same = joined(derived(5), derived(5));
        assertThat(QueryRenderer.render(same)).isEqualTo(QueryRenderer.write(same, IN_THE_TEXT));
    }

    private static Source.Derived derived(long id) {
        return new Source.Derived(byId(id).command(), Identifier.of("d"));
    }

    private static Selection joined(Source.Derived left, Source.Derived right) {
        Identifier id = Identifier.of("id");
        Term.Column ofLeft = new Term.Column(left, id, ValueType.BIGINT);
        Term.Column ofRight = new Term.Column(right, id, ValueType.BIGINT);
        Term on = new Term.Infix(ofLeft, Operator.EQUAL, ofRight, ValueType.BOOLEAN);
        return Selection.from(left)
                .change()
                .outputs(List.of(new Output("id", ofLeft), new Output("id", ofRight)))
                .joins(List.of(new Join(Join.Kind.INNER, right, List.of(on))))
                .build();
    }

    @Test
    void insertsOfSomeRowsHaveATextForEachNumberOfRows() {
        for (int rows : List.of(1, 3, 2, 3, 5)) {
            Insert<User> all = rows(rows);

            SqlText text = all.sql();

            assertThat(text).isEqualTo(QueryRenderer.write(all.command(), IN_THE_TEXT));
            assertThat(text.parameters()).hasSize(2 * rows);
        }
    }

    @Test
    void insertsOfManyRowsHaveOneTextForAllNumbersOfRows() {
        String text = rows(6).sql().jdbc();

        for (int rows : List.of(7, 1_000, 1_001)) {
            Insert<User> all = rows(rows);

            assertThat(all.sql().jdbc()).isSameAs(text);
            assertThat(all.sql()).isEqualTo(QueryRenderer.write(all.command(), IN_THE_TEXT));
            assertThat(all.sql().parameters()).hasSize(2);
        }
    }

    private static Insert<User> rows(int count) {
        Insert<User> all = Queries.insert(user).set(user.email, "0").set(user.bio, "b");
        for (int i = 1; i < count; i++) {
            all = all.row().set(user.email, String.valueOf(i)).setNull(user.bio);
        }
        return all;
    }

    @Test
    void itHoldsNoMoreThanItsBoundAndKeepsWhatIsUsed() {
        ShapeCache cache = new ShapeCache(10);
        QueryShape used = new QueryShape(new Object[] {"used"}, 1);
        cache.put(used, text("used"));
        for (int i = 0; i < 1_000; i++) {
            assertThat(cache.get(used)).isEqualTo(text("used"));
            cache.put(new QueryShape(new Object[] {i}, 1), text("other"));

            assertThat(cache.size()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void whereAllAreUsedNoneStays() {
        ShapeCache cache = new ShapeCache(2);
        for (Object each : List.of("a", "b")) {
            cache.put(new QueryShape(new Object[] {each}, 1), text("x"));
            assertThat(cache.get(new QueryShape(new Object[] {each}, 1))).isNotNull();
        }
        cache.put(new QueryShape(new Object[] {"c"}, 1), text("x"));

        assertThat(cache.size()).isOne();
    }

    private static SqlPieces text(String sql) {
        return new SqlPieces(List.of(sql));
    }

    @Test
    void valuesAreNotHeld() {
        WeakReference<BigDecimal> value = renderedWith(new BigDecimal("12345.67"));

        for (int i = 0; i < 100 && value.get() != null; i++) {
            System.gc();
        }

        assertThat(value.get()).isNull();
    }

    private static WeakReference<BigDecimal> renderedWith(BigDecimal value) {
        assertThat(values(Queries.from(order)
                        .where(order.total.gt(value), order.total.ne(0))
                        .sql()))
                .contains(value);
        return new WeakReference<>(value);
    }

    @Test
    void manyThreadsHaveTheTextsAndValuesOfTheirQueries() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> seen = IntStream.range(0, 8)
                    .mapToObj(thread ->
                            threads.submit(() -> LongStream.range(0, 3_000).allMatch(i -> isRight(thread, i))))
                    .toList();
            for (Future<Boolean> each : seen) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    /** More shapes than are kept, which all threads share. */
    private static boolean isRight(int thread, long number) {
        long limit = number % 700;
        SqlText text = Queries.from(user)
                .where(user.id.eq(number), user.email.eq("thread " + thread))
                .limit(limit)
                .sql();
        return text.text().endsWith(" WHERE users.id = $1 AND users.email = $2 LIMIT " + limit)
                && values(text).equals(List.of(number, "thread " + thread));
    }

    private static Select<User> byId(long id) {
        return Queries.from(user).where(user.id.eq(id));
    }

    private static List<@Nullable Object> values(SqlText text) {
        return text.parameters().stream()
                .<@Nullable Object>map(Term.Parameter::value)
                .toList();
    }
}
