package dev.pgorm.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** By hand, with one statement: each row of a join has the customer once more. */
final class JdbcJoinWay extends JdbcWay {

    private static final String JOIN = "SELECT c.id, c.name, c.email, c.active, c.created,"
            + " p.id, p.customer_id, p.product, p.amount, p.placed"
            + " FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id"
            + " WHERE c.id >= ? AND c.id < ? ORDER BY c.id";

    JdbcJoinWay(HikariDataSource pool) {
        super(pool);
    }

    @Override
    public long nested(long from, long to) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(JOIN)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                long last = Long.MIN_VALUE;
                List<Purchase> own = new ArrayList<>();
                while (rows.next()) {
                    long id = rows.getLong(1);
                    if (id != last) {
                        last = id;
                        own = new ArrayList<>();
                        customers.add(customer(rows, own));
                    }
                    Purchase purchase = purchase(rows, 6);
                    if (!rows.wasNull()) {
                        own.add(purchase);
                    }
                }
            }
        }
        return Way.numberOfAll(customers);
    }
}
