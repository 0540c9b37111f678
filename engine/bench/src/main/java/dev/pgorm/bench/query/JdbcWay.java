package dev.pgorm.bench.query;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** What somebody who knows the driver writes by hand; related rows by a second query with the keys of the first one's rows. */
class JdbcWay implements Way {

    static final String CUSTOMERS = "SELECT id, name, email, active, created FROM customer";
    static final String RANGE = " WHERE id >= ? AND id < ? ORDER BY id";
    static final String PURCHASES = "SELECT id, customer_id, product, amount, placed FROM purchase";
    static final String MEASUREMENTS = "SELECT id, label, amount FROM measurement";
    static final String INSERT = "INSERT INTO event (name, amount, at) VALUES (?, ?, ?)";
    static final int FETCH_SIZE = 500;

    private final HikariDataSource pool;

    JdbcWay(HikariDataSource pool) {
        this.pool = pool;
    }

    final Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public final long point(long id) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(CUSTOMERS + " WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("there is no customer " + id);
                }
                Customer customer = customer(rows, List.of());
                if (rows.next()) {
                    throw new IllegalStateException("there are two customers " + id);
                }
                return Way.number(customer);
            }
        }
    }

    @Override
    public final long list(long from, long to) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(CUSTOMERS + RANGE)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    customers.add(customer(rows, List.of()));
                }
            }
        }
        return Way.number(customers);
    }

    @Override
    public final long insert(String name, BigDecimal amount, OffsetDateTime at) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.setBigDecimal(2, amount);
            statement.setObject(3, at);
            return statement.executeUpdate();
        }
    }

    /** The text format, with what may stand in a text escaped; numbers and times need nothing. */
    @Override
    public final long bulk(List<Event> events) throws Exception {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = connection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY event (name, amount, at) FROM STDIN");
            for (Event each : events) {
                escape(each.name(), rows);
                rows.append('\t')
                        .append(each.amount())
                        .append('\t')
                        .append(each.at())
                        .append('\n');
                if (rows.length() > 1 << 16) {
                    send(rows, copy);
                }
            }
            send(rows, copy);
            return copy.endCopy();
        }
    }

    private static void send(StringBuilder rows, CopyIn copy) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private static void escape(String text, StringBuilder target) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> target.append("\\\\");
                case '\t' -> target.append("\\t");
                case '\n' -> target.append("\\n");
                case '\r' -> target.append("\\r");
                default -> target.append(c);
            }
        }
    }

    @Override
    public long nested(long from, long to) throws Exception {
        List<Customer> customers = new ArrayList<>();
        Map<Long, List<Purchase>> purchases = new HashMap<>();
        try (Connection connection = connection()) {
            try (PreparedStatement statement = connection.prepareStatement(CUSTOMERS + RANGE)) {
                statement.setLong(1, from);
                statement.setLong(2, to);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        List<Purchase> own = new ArrayList<>();
                        Customer customer = customer(rows, own);
                        purchases.put(customer.id(), own);
                        customers.add(customer);
                    }
                }
            }
            try (PreparedStatement statement =
                    connection.prepareStatement(PURCHASES + " WHERE customer_id = ANY (?)")) {
                statement.setArray(
                        1, connection.createArrayOf("bigint", purchases.keySet().toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Purchase purchase = purchase(rows, 1);
                        requireNonNull(purchases.get(purchase.customerId())).add(purchase);
                    }
                }
            }
        }
        return Way.numberOfAll(customers);
    }

    @Override
    public final long stream() throws SQLException {
        long sum = 0;
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(MEASUREMENTS)) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sum += Way.number(new Measurement(rows.getLong(1), rows.getString(2), rows.getBigDecimal(3)));
                    }
                }
            }
            connection.commit();
        }
        return sum;
    }

    static Customer customer(ResultSet rows, List<Purchase> purchases) throws SQLException {
        return new Customer(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getBoolean(4),
                rows.getObject(5, OffsetDateTime.class),
                purchases);
    }

    static Purchase purchase(ResultSet rows, int first) throws SQLException {
        return new Purchase(
                rows.getLong(first),
                rows.getLong(first + 1),
                rows.getString(first + 2),
                rows.getBigDecimal(first + 3),
                rows.getObject(first + 4, OffsetDateTime.class));
    }

    @Override
    public void close() {
        pool.close();
    }
}
