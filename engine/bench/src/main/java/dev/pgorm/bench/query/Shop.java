package dev.pgorm.bench.query;

import dev.pgorm.query.ConditionColumn;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.TemporalColumn;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.client.ClientTable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** The tables as a generated client has them. */
final class Shop {

    static final CustomerTable customer = new CustomerTable();
    static final PurchaseTable purchase = new PurchaseTable();
    static final EventTable event = new EventTable();
    static final MeasurementTable measurement = new MeasurementTable();

    private Shop() {}

    static final class CustomerTable extends ClientTable<Customer> {

        final NumberColumn<Long, BigDecimal, BigDecimal> id = bigint("id", "id");
        final TextColumn name = text("name", "name", "text");
        final TextColumn email = text("email", "email", "text");
        final ConditionColumn active = condition("active", "active");
        final TemporalColumn<OffsetDateTime> created = temporal("created", "created", "timestamp with time zone");
        final ToMany<PurchaseTable> purchases =
                many("purchases", to("public", "purchase").key("id", "customer_id", "bigint"), PurchaseTable::new);

        CustomerTable() {
            super("Customer", "public", "customer", null);
            key(id);
        }

        @Override
        protected Customer read(RowReader row) {
            return new Customer(row.bigint(), row.text(), row.text(), row.bool(), row.instant(), row.many(purchases));
        }
    }

    static final class PurchaseTable extends ClientTable<Purchase> {

        final NumberColumn<Long, BigDecimal, BigDecimal> id = bigint("id", "id");
        final NumberColumn<Long, BigDecimal, BigDecimal> customerId = bigint("customerId", "customer_id");
        final TextColumn product = text("product", "product", "text");
        final NumberColumn<BigDecimal, BigDecimal, BigDecimal> amount = numeric("amount", "amount");
        final TemporalColumn<OffsetDateTime> placed = temporal("placed", "placed", "timestamp with time zone");

        PurchaseTable() {
            super("Purchase", "public", "purchase", null);
            key(id);
        }

        @Override
        protected Purchase read(RowReader row) {
            return new Purchase(row.bigint(), row.bigint(), row.text(), row.decimal(), row.instant());
        }
    }

    /** A row is its key: nothing else of it is read. */
    static final class EventTable extends ClientTable<Long> {

        final NumberColumn<Long, BigDecimal, BigDecimal> id = bigint("id", "id");
        final TextColumn name = text("name", "name", "text");
        final NumberColumn<BigDecimal, BigDecimal, BigDecimal> amount = numeric("amount", "amount");
        final TemporalColumn<OffsetDateTime> at = temporal("at", "at", "timestamp with time zone");

        EventTable() {
            super("Event", "public", "event", null);
            key(id);
        }

        @Override
        protected Long read(RowReader row) {
            return row.bigint();
        }
    }

    static final class MeasurementTable extends ClientTable<Measurement> {

        final NumberColumn<Long, BigDecimal, BigDecimal> id = bigint("id", "id");
        final TextColumn label = text("label", "label", "text");
        final NumberColumn<BigDecimal, BigDecimal, BigDecimal> amount = numeric("amount", "amount");

        MeasurementTable() {
            super("Measurement", "public", "measurement", null);
        }

        @Override
        protected Measurement read(RowReader row) {
            return new Measurement(row.bigint(), row.text(), row.decimal());
        }
    }
}
