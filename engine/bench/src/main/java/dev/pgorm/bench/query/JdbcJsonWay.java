package dev.pgorm.bench.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** By hand, with one statement that gives each customer's purchases as JSON, which a streaming parser reads. */
final class JdbcJsonWay extends JdbcWay {

    private static final String JSON = "SELECT c.id, c.name, c.email, c.active, c.created, p.rows"
            + " FROM customer c CROSS JOIN LATERAL"
            + " (SELECT json_agg(json_build_array(id, customer_id, product, amount, placed)) AS rows"
            + " FROM purchase WHERE customer_id = c.id) p WHERE c.id >= ? AND c.id < ? ORDER BY c.id";

    private final JsonFactory json = new JsonFactory();

    JdbcJsonWay(HikariDataSource pool) {
        super(pool);
    }

    @Override
    public long nested(long from, long to) throws SQLException, IOException {
        List<Customer> customers = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(JSON)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(6);
                    customers.add(customer(rows, text == null ? List.of() : purchases(text)));
                }
            }
        }
        return Way.numberOfAll(customers);
    }

    private List<Purchase> purchases(String text) throws IOException {
        List<Purchase> all = new ArrayList<>();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                long id = parser.nextLongValue(0);
                long customer = parser.nextLongValue(0);
                String product = parser.nextTextValue();
                parser.nextToken();
                all.add(new Purchase(
                        id, customer, product, parser.getDecimalValue(), OffsetDateTime.parse(parser.nextTextValue())));
                parser.nextToken();
            }
        }
        return all;
    }
}
