package dev.pgorm.bench.query;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ with names and types said in the program instead of generated classes, and its MULTISET for related rows. */
class JooqWay implements Way {

    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Field<Long> ID = field(name("customer", "id"), Long.class);
    private static final Field<String> NAME = field(name("customer", "name"), String.class);
    private static final Field<String> EMAIL = field(name("customer", "email"), String.class);
    private static final Field<Boolean> ACTIVE = field(name("customer", "active"), Boolean.class);
    private static final Field<OffsetDateTime> CREATED = field(name("customer", "created"), OffsetDateTime.class);
    private static final Table<Record> PURCHASE = table(name("purchase"));
    private static final Field<Long> PURCHASE_ID = field(name("purchase", "id"), Long.class);
    private static final Field<Long> CUSTOMER_ID = field(name("purchase", "customer_id"), Long.class);
    private static final Field<String> PRODUCT = field(name("purchase", "product"), String.class);
    private static final Field<BigDecimal> AMOUNT = field(name("purchase", "amount"), BigDecimal.class);
    private static final Field<OffsetDateTime> PLACED = field(name("purchase", "placed"), OffsetDateTime.class);
    private static final Table<Record> EVENT = table(name("event"));
    private static final Field<String> EVENT_NAME = field(name("name"), String.class);
    private static final Field<BigDecimal> EVENT_AMOUNT = field(name("amount"), BigDecimal.class);
    private static final Field<OffsetDateTime> EVENT_AT = field(name("at"), OffsetDateTime.class);
    private static final Table<Record> MEASUREMENT = table(name("measurement"));
    private static final Field<Long> NUMBER = field(name("id"), Long.class);
    private static final Field<String> LABEL = field(name("label"), String.class);
    private static final Field<BigDecimal> MEASURED = field(name("amount"), BigDecimal.class);

    private final HikariDataSource pool;
    private final DSLContext jooq;

    JooqWay(HikariDataSource pool) {
        this.pool = pool;
        this.jooq = context(pool);
    }

    /** Without looking for each statement whether it shall be logged. */
    static DSLContext context(HikariDataSource pool) {
        return DSL.using(pool, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }

    @Override
    public long point(long id) {
        return Way.number(jooq.select(ID, NAME, EMAIL, ACTIVE, CREATED)
                .from(CUSTOMER)
                .where(ID.eq(id))
                .fetchSingle(mapping(JooqWay::customer)));
    }

    @Override
    public long list(long from, long to) {
        return Way.number(jooq.select(ID, NAME, EMAIL, ACTIVE, CREATED)
                .from(CUSTOMER)
                .where(range(from, to))
                .orderBy(ID)
                .fetch(mapping(JooqWay::customer)));
    }

    @Override
    public long insert(String name, BigDecimal amount, OffsetDateTime at) {
        return jooq.insertInto(EVENT, EVENT_NAME, EVENT_AMOUNT, EVENT_AT)
                .values(val(name), val(amount), val(at))
                .execute();
    }

    @Override
    public long nested(long from, long to) {
        Field<List<Purchase>> purchases = multiset(select(PURCHASE_ID, CUSTOMER_ID, PRODUCT, AMOUNT, PLACED)
                        .from(PURCHASE)
                        .where(CUSTOMER_ID.eq(ID)))
                .convertFrom(rows -> rows.map(mapping(Purchase::new)));
        return Way.numberOfAll(jooq.select(ID, NAME, EMAIL, ACTIVE, CREATED, purchases)
                .from(CUSTOMER)
                .where(range(from, to))
                .orderBy(ID)
                .fetch(mapping(Customer::new)));
    }

    /** Customers, then their purchases by {@code = ANY}, brought together by hand. */
    static JooqWay inTwoQueries(HikariDataSource pool) {
        return new JooqWay(pool) {
            @Override
            public long nested(long from, long to) {
                return twoQueries(from, to);
            }
        };
    }

    long twoQueries(long from, long to) {
        List<Customer> customers = jooq.select(ID, NAME, EMAIL, ACTIVE, CREATED)
                .from(CUSTOMER)
                .where(range(from, to))
                .orderBy(ID)
                .fetch(mapping((id, name, email, active, created) ->
                        new Customer(id, name, email, active, created, new ArrayList<>())));
        Map<Long, Customer> byId = HashMap.newHashMap(customers.size());
        customers.forEach(each -> byId.put(each.id(), each));
        Long[] ids = byId.keySet().toArray(new Long[0]);
        jooq.select(PURCHASE_ID, CUSTOMER_ID, PRODUCT, AMOUNT, PLACED)
                .from(PURCHASE)
                .where(CUSTOMER_ID.eq(any(ids)))
                .fetch(mapping(Purchase::new))
                .forEach(each -> Objects.requireNonNull(byId.get(each.customerId()))
                        .purchases()
                        .add(each));
        return Way.numberOfAll(customers);
    }

    @Override
    public long stream() {
        return jooq.transactionResult(transaction -> {
            try (Stream<Measurement> rows = transaction
                    .dsl()
                    .select(NUMBER, LABEL, MEASURED)
                    .from(MEASUREMENT)
                    .fetchSize(JdbcWay.FETCH_SIZE)
                    .fetchStream()
                    .map(mapping(Measurement::new))) {
                return rows.mapToLong(Way::number).sum();
            }
        });
    }

    private static Condition range(long from, long to) {
        return ID.ge(from).and(ID.lt(to));
    }

    private static Customer customer(Long id, String name, String email, Boolean active, OffsetDateTime created) {
        return new Customer(id, name, email, active, created, List.of());
    }

    @Override
    public void close() {
        pool.close();
    }
}
