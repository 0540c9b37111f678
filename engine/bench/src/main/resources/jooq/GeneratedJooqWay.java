package dev.pgorm.bench.jooq;

import static dev.pgorm.bench.jooq.Tables.CUSTOMER;
import static dev.pgorm.bench.jooq.Tables.EVENT;
import static dev.pgorm.bench.jooq.Tables.MEASUREMENT;
import static dev.pgorm.bench.jooq.Tables.PURCHASE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import com.zaxxer.hikari.HikariDataSource;
import dev.pgorm.bench.jooq.tables.records.CustomerRecord;
import dev.pgorm.bench.jooq.tables.records.PurchaseRecord;
import dev.pgorm.bench.query.Customer;
import dev.pgorm.bench.query.Measurement;
import dev.pgorm.bench.query.Purchase;
import dev.pgorm.bench.query.Way;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** jOOQ with the classes that it generates: rows are its records, and related rows are read by MULTISET, or with a second query. */
public final class GeneratedJooqWay implements Way {

    private final HikariDataSource pool;
    private final DSLContext jooq;
    private final int fetchSize;
    private final boolean inTwoQueries;

    public GeneratedJooqWay(HikariDataSource pool, DSLContext jooq, int fetchSize, boolean inTwoQueries) {
        this.pool = pool;
        this.jooq = jooq;
        this.fetchSize = fetchSize;
        this.inTwoQueries = inTwoQueries;
    }

    @Override
    public long point(long id) {
        return number(jooq.selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchSingle());
    }

    @Override
    public long list(long from, long to) {
        long sum = 0;
        for (CustomerRecord each : customers(from, to)) {
            sum += number(each);
        }
        return sum;
    }

    @Override
    public long insert(String name, BigDecimal amount, OffsetDateTime at) {
        return jooq.insertInto(EVENT, EVENT.NAME, EVENT.AMOUNT, EVENT.AT)
                .values(name, amount, at)
                .execute();
    }

    @Override
    public long nested(long from, long to) {
        return inTwoQueries ? twoQueries(from, to) : inOneQuery(from, to);
    }

    private long inOneQuery(long from, long to) {
        Field<List<Purchase>> purchases = multiset(select(
                                PURCHASE.ID, PURCHASE.CUSTOMER_ID, PURCHASE.PRODUCT, PURCHASE.AMOUNT, PURCHASE.PLACED)
                        .from(PURCHASE)
                        .where(PURCHASE.CUSTOMER_ID.eq(CUSTOMER.ID)))
                .convertFrom(rows -> rows.map(mapping(Purchase::new)));
        return Way.numberOfAll(jooq.select(
                        CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.ACTIVE, CUSTOMER.CREATED, purchases)
                .from(CUSTOMER)
                .where(range(from, to))
                .orderBy(CUSTOMER.ID)
                .fetch(mapping(Customer::new)));
    }

    private long twoQueries(long from, long to) {
        List<CustomerRecord> customers = customers(from, to);
        Map<Long, List<PurchaseRecord>> purchases = HashMap.newHashMap(customers.size());
        customers.forEach(each -> purchases.put(each.getId(), new ArrayList<>()));
        jooq.selectFrom(PURCHASE)
                .where(PURCHASE.CUSTOMER_ID.eq(any(purchases.keySet().toArray(Long[]::new))))
                .forEach(each -> purchases.get(each.getCustomerId()).add(each));
        long sum = 0;
        for (CustomerRecord each : customers) {
            sum += number(each);
            for (PurchaseRecord purchase : purchases.get(each.getId())) {
                sum += purchase.getId() * each.getId()
                        + purchase.getAmount().unscaledValue().intValue();
            }
        }
        return sum;
    }

    @Override
    public long stream() {
        return jooq.transactionResult(transaction -> {
            try (Stream<Measurement> rows = transaction
                    .dsl()
                    .select(MEASUREMENT.ID, MEASUREMENT.LABEL, MEASUREMENT.AMOUNT)
                    .from(MEASUREMENT)
                    .fetchSize(fetchSize)
                    .fetchStream()
                    .map(mapping(Measurement::new))) {
                return rows.mapToLong(Way::number).sum();
            }
        });
    }

    private List<CustomerRecord> customers(long from, long to) {
        return jooq.selectFrom(CUSTOMER).where(range(from, to)).orderBy(CUSTOMER.ID).fetch();
    }

    private static Condition range(long from, long to) {
        return CUSTOMER.ID.ge(from).and(CUSTOMER.ID.lt(to));
    }

    private static long number(CustomerRecord customer) {
        return customer.getId() + customer.getName().length() + customer.getCreated().getNano();
    }

    @Override
    public void close() {
        pool.close();
    }
}
