package dev.pgorm.bench.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.NullUnmarked;

/** The tables as Hibernate wants them: classes that it fills in by itself. */
@NullUnmarked
final class Entities {

    private Entities() {}

    @Entity(name = "Customer")
    @Table(name = "customer")
    static class CustomerEntity {

        @Id
        long id;

        String name;
        String email;
        boolean active;
        OffsetDateTime created;

        /** Unless a query joins them: a second query with the first one in it. */
        @OneToMany(mappedBy = "customer")
        @Fetch(FetchMode.SUBSELECT)
        List<PurchaseEntity> purchases = new ArrayList<>();
    }

    @Entity(name = "Purchase")
    @Table(name = "purchase")
    static class PurchaseEntity {

        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "customer_id")
        CustomerEntity customer;

        String product;
        BigDecimal amount;
        OffsetDateTime placed;
    }

    @Entity(name = "Event")
    @Table(name = "event")
    static class EventEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String name;
        BigDecimal amount;

        @Column(name = "at")
        OffsetDateTime at;
    }

    @Entity(name = "Measurement")
    @Table(name = "measurement")
    static class MeasurementEntity {

        @Id
        long id;

        String label;
        BigDecimal amount;
    }
}
