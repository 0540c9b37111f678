package dev.pgorm.bench.query;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Jdbi with the same SQL and the same reading of rows as by hand. */
final class JdbiWay implements Way {

    private static final String RANGE = " WHERE id >= :from AND id < :to ORDER BY id";

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    JdbiWay(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArrayType(Long.class, "bigint");
    }

    @Override
    public long point(long id) {
        Customer customer = jdbi.withHandle(handle -> handle.createQuery(JdbcWay.CUSTOMERS + " WHERE id = :id")
                .bind("id", id)
                .map((rows, context) -> JdbcWay.customer(rows, List.of()))
                .one());
        return Way.number(customer);
    }

    @Override
    public long list(long from, long to) {
        List<Customer> customers = jdbi.withHandle(handle -> handle.createQuery(JdbcWay.CUSTOMERS + RANGE)
                .bind("from", from)
                .bind("to", to)
                .map((rows, context) -> JdbcWay.customer(rows, List.of()))
                .list());
        return Way.number(customers);
    }

    @Override
    public long insert(String name, BigDecimal amount, OffsetDateTime at) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("INSERT INTO event (name, amount, at) VALUES (:name, :amount, :at)")
                        .bind("name", name)
                        .bind("amount", amount)
                        .bind("at", at)
                        .execute());
    }

    @Override
    public long nested(long from, long to) {
        List<Customer> read = jdbi.withHandle(handle -> {
            Map<Long, List<Purchase>> purchases = new HashMap<>();
            List<Customer> customers = handle.createQuery(JdbcWay.CUSTOMERS + RANGE)
                    .bind("from", from)
                    .bind("to", to)
                    .map((rows, context) -> JdbcWay.customer(rows, new ArrayList<>()))
                    .list();
            customers.forEach(each -> purchases.put(each.id(), each.purchases()));
            handle.createQuery(JdbcWay.PURCHASES + " WHERE customer_id = ANY (:keys)")
                    .bindArray("keys", Long.class, purchases.keySet())
                    .map((rows, context) -> JdbcWay.purchase(rows, 1))
                    .forEach(each ->
                            requireNonNull(purchases.get(each.customerId())).add(each));
            return customers;
        });
        return Way.numberOfAll(read);
    }

    @Override
    public long stream() {
        return jdbi.inTransaction(handle -> {
            try (Stream<Measurement> rows = handle
                    .createQuery(JdbcWay.MEASUREMENTS)
                    .setFetchSize(JdbcWay.FETCH_SIZE)
                    .map((row, context) -> measurement(row))
                    .stream()) {
                return rows.mapToLong(Way::number).sum();
            }
        });
    }

    private static Measurement measurement(ResultSet row) throws SQLException {
        return new Measurement(row.getLong(1), row.getString(2), row.getBigDecimal(3));
    }

    @Override
    public void close() {
        pool.close();
    }
}
