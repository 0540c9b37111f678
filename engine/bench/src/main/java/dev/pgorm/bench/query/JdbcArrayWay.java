package dev.pgorm.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** By hand, with one statement that gives each customer's purchases as an array for each of their columns. */
final class JdbcArrayWay extends JdbcWay {

    private static final String ARRAYS = "SELECT c.id, c.name, c.email, c.active, c.created,"
            + " p.ids, p.products, p.amounts, p.times"
            + " FROM customer c CROSS JOIN LATERAL (SELECT array_agg(id) AS ids, array_agg(product) AS products,"
            + " array_agg(amount) AS amounts, array_agg(placed) AS times FROM purchase WHERE customer_id = c.id) p"
            + " WHERE c.id >= ? AND c.id < ? ORDER BY c.id";

    JdbcArrayWay(HikariDataSource pool) {
        super(pool);
    }

    @Override
    public long nested(long from, long to) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(ARRAYS)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Purchase> own = new ArrayList<>();
                    Customer customer = customer(rows, own);
                    if (rows.getArray(6) != null) {
                        purchases(rows, customer.id(), own);
                    }
                    customers.add(customer);
                }
            }
        }
        return Way.numberOfAll(customers);
    }

    private static void purchases(ResultSet rows, long customer, List<Purchase> own) throws SQLException {
        Long[] ids = (Long[]) rows.getArray(6).getArray();
        String[] products = (String[]) rows.getArray(7).getArray();
        BigDecimal[] amounts = (BigDecimal[]) rows.getArray(8).getArray();
        Timestamp[] times = (Timestamp[]) rows.getArray(9).getArray();
        for (int i = 0; i < ids.length; i++) {
            own.add(new Purchase(
                    ids[i],
                    customer,
                    products[i],
                    amounts[i],
                    times[i].toInstant().atOffset(ZoneOffset.UTC)));
        }
    }
}
