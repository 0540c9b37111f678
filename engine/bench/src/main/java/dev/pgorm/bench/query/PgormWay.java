package dev.pgorm.bench.query;

import static dev.pgorm.bench.query.Shop.customer;
import static dev.pgorm.bench.query.Shop.event;
import static dev.pgorm.bench.query.Shop.measurement;

import dev.pgorm.exec.Database;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.query.Select;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The builder, as a program with a generated client uses it. */
final class PgormWay implements Way {

    private final ConnectionPool pool;
    private final Database db;

    PgormWay(ConnectionPool pool) {
        this.pool = pool;
        this.db = Database.of(pool);
    }

    @Override
    public long point(long id) {
        return Way.number(db.from(customer).where(customer.id.eq(id)).fetchOne());
    }

    @Override
    public long list(long from, long to) {
        return Way.number(range(from, to).fetch());
    }

    @Override
    public long insert(String name, BigDecimal amount, OffsetDateTime at) {
        return db.insert(event)
                .set(event.name, name)
                .set(event.amount, amount)
                .set(event.at, at)
                .execute();
    }

    @Override
    public long bulk(List<Event> events) {
        return db.copy(event, events)
                .set(event.name, Event::name)
                .set(event.amount, Event::amount)
                .set(event.at, Event::at)
                .execute();
    }

    @Override
    public long nested(long from, long to) {
        return Way.numberOfAll(range(from, to).include(customer.purchases).fetch());
    }

    @Override
    public long stream() {
        try (Stream<Measurement> rows = db.from(measurement).stream()) {
            return rows.mapToLong(Way::number).sum();
        }
    }

    private Select<Customer> range(long from, long to) {
        return db.from(customer).where(customer.id.ge(from), customer.id.lt(to)).orderBy(customer.id.asc());
    }

    @Override
    public void close() {
        pool.close();
    }
}
