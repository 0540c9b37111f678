package dev.pgorm.bench.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A way of asking the database. Each method reads its rows into objects and gives a number made of them, which all ways have to agree on.
 */
public interface Way extends AutoCloseable {

    /** One customer by the key. */
    long point(long id) throws Exception;

    /** Customers with keys from one to before another, in their order. */
    long list(long from, long to) throws Exception;

    /** Writes an event and gives how many were written. */
    long insert(String name, BigDecimal amount, OffsetDateTime at) throws Exception;

    /** The same as {@link #list}, each with all purchases. */
    long nested(long from, long to) throws Exception;

    /** All measurements, of which only some are in memory at a time. */
    long stream() throws Exception;

    /** Writes events in bulk, and gives how many; only ways that can do it are asked. */
    default long bulk(List<Event> events) throws Exception {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no rows in bulk");
    }

    @Override
    void close();

    /** The number of a customer without purchases. */
    static long number(Customer customer) {
        return customer.id() + customer.name().length() + customer.created().getNano();
    }

    /** The number of customers whose purchases were not asked for. */
    static long number(List<Customer> customers) {
        return customers.stream().mapToLong(Way::number).sum();
    }

    /** The number of customers with their purchases. */
    static long numberOfAll(List<Customer> customers) {
        long sum = 0;
        for (Customer each : customers) {
            sum += number(each);
            for (Purchase purchase : each.purchases()) {
                sum += purchase.id() * each.id()
                        + purchase.amount().unscaledValue().intValue();
            }
        }
        return sum;
    }

    /** The number of a measurement. */
    static long number(Measurement measurement) {
        return measurement.id()
                + measurement.label().length()
                + measurement.amount().intValue();
    }
}
