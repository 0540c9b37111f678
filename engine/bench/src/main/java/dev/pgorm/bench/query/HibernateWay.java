package dev.pgorm.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/**
 * Hibernate, whose sessions keep what they read (and do not look for changes where they are told that there will be none), or without that:
 * stateless ones. Related rows by a join that it takes apart, or by a second query.
 */
final class HibernateWay implements Way {

    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final Kind kind;

    /** Which sessions. */
    enum Kind {
        SESSION,
        SESSION_TWO_QUERIES,
        STATELESS
    }

    HibernateWay(HikariDataSource pool, Kind kind) {
        this.pool = pool;
        this.kind = kind;
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration.addAnnotatedClass(Entities.CustomerEntity.class);
        configuration.addAnnotatedClass(Entities.PurchaseEntity.class);
        configuration.addAnnotatedClass(Entities.EventEntity.class);
        configuration.addAnnotatedClass(Entities.MeasurementEntity.class);
        this.sessions = configuration.buildSessionFactory();
    }

    @Override
    public long point(long id) {
        return switch (kind) {
            case SESSION, SESSION_TWO_QUERIES -> {
                try (Session session = reading()) {
                    yield number(session.find(Entities.CustomerEntity.class, id));
                }
            }
            case STATELESS -> {
                try (StatelessSession session = sessions.openStatelessSession()) {
                    yield number(session.get(Entities.CustomerEntity.class, id));
                }
            }
        };
    }

    @Override
    public long list(long from, long to) {
        return in(session ->
                customers(session, "from Customer c where c.id >= :from and c.id < :to order by c.id", from, to)
                        .stream()
                        .mapToLong(HibernateWay::number)
                        .sum());
    }

    @Override
    public long insert(String name, BigDecimal amount, OffsetDateTime at) {
        Entities.EventEntity event = new Entities.EventEntity();
        event.name = name;
        event.amount = amount;
        event.at = at;
        switch (kind) {
            case SESSION, SESSION_TWO_QUERIES -> sessions.inTransaction(session -> session.persist(event));
            case STATELESS ->
                sessions.inStatelessTransaction(session -> {
                    Object key = session.insert(event);
                    if (key == null) {
                        throw new IllegalStateException("the event has no key");
                    }
                });
        }
        return 1;
    }

    @Override
    public long nested(long from, long to) {
        return in(session -> {
            long sum = 0;
            String query = "from Customer c" + (kind == Kind.SESSION_TWO_QUERIES ? "" : " left join fetch c.purchases")
                    + " where c.id >= :from and c.id < :to order by c.id";
            for (Entities.CustomerEntity each : customers(session, query, from, to)) {
                sum += number(each);
                for (Entities.PurchaseEntity purchase : each.purchases) {
                    sum += purchase.id * each.id
                            + purchase.amount.unscaledValue().intValue();
                }
            }
            return sum;
        });
    }

    @Override
    public long stream() {
        return in(session -> {
            session.beginTransaction();
            long sum;
            try (Stream<Measurement> rows = session.createSelectionQuery(
                            "select id, label, amount from Measurement", Measurement.class)
                    .setFetchSize(JdbcWay.FETCH_SIZE)
                    .getResultStream()) {
                sum = rows.mapToLong(Way::number).sum();
            }
            session.getTransaction().commit();
            return sum;
        });
    }

    private static List<Entities.CustomerEntity> customers(
            SharedSessionContract session, String query, long from, long to) {
        return session.createSelectionQuery(query, Entities.CustomerEntity.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private long in(Function<SharedSessionContract, Long> work) {
        return switch (kind) {
            case SESSION, SESSION_TWO_QUERIES -> {
                try (Session session = reading()) {
                    yield work.apply(session);
                }
            }
            case STATELESS -> {
                try (StatelessSession session = sessions.openStatelessSession()) {
                    yield work.apply(session);
                }
            }
        };
    }

    private Session reading() {
        Session session = sessions.openSession();
        session.setDefaultReadOnly(true);
        return session;
    }

    private static long number(Entities.CustomerEntity customer) {
        return customer.id + customer.name.length() + customer.created.getNano();
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }
}
