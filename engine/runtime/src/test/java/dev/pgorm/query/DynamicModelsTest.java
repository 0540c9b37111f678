package dev.pgorm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Models that are known when the program runs refuse what a client's would not compile with, and say what there is. */
class DynamicModelsTest {

    private static final DynamicModels MODELS = DynamicModels.of(List.of(
            new DynamicTable.Definition(
                    "Order",
                    QualifiedName.of("public", "orders"),
                    List.of(
                            DynamicTable.ColumnDefinition.of("id", "bigint"),
                            DynamicTable.ColumnDefinition.of("total", "numeric(12,2)"),
                            DynamicTable.ColumnDefinition.of("placed", "date"),
                            DynamicTable.ColumnDefinition.of("notes", "text[]"),
                            DynamicTable.ColumnDefinition.of("raws", "json[]"),
                            DynamicTable.ColumnDefinition.of("place", "point"),
                            DynamicTable.ColumnDefinition.of("token", "uuid"),
                            new DynamicTable.ColumnDefinition(
                                    "status",
                                    "status",
                                    ValueType.simple(Family.ENUM, "status", SqlEnum.class),
                                    List.of("OPEN", "PAID"))),
                    List.of(link("lines", true, "Line"), link("first", false, "Line")),
                    List.of("id")),
            new DynamicTable.Definition(
                    "Line",
                    QualifiedName.of("public", "lines"),
                    IntStream.rangeClosed(1, 25)
                            .mapToObj(each -> DynamicTable.ColumnDefinition.of("c" + each, "integer"))
                            .toList(),
                    List.of())));

    private static final DynamicTable ORDER = MODELS.table("Order");

    private static DynamicTable.LinkDefinition link(String name, boolean many, String target) {
        return new DynamicTable.LinkDefinition(
                new Link(
                        name,
                        QualifiedName.of("public", "lines"),
                        many,
                        List.of(new Link.Key(Identifier.of("id"), Identifier.of("c1"), ValueType.BIGINT)),
                        false,
                        Optional.empty()),
                target);
    }

    @Test
    void whatThereIsIsGivenWithItsType() {
        Statement query = Queries.from(ORDER)
                .where(
                        ORDER.numeric("total").gt(5),
                        ORDER.temporal("placed", LocalDate.class).lt(LocalDate.of(2024, 1, 1)),
                        ORDER.enumeration("status").eq(ORDER.label("status", "PAID")),
                        ORDER.plain("token", UUID.class).isNotNull(),
                        ORDER.array("notes", String.class).has("x"),
                        ORDER.unordered("place").isNull(),
                        ORDER.unorderedArray("raws", String.class).isEmpty(),
                        ORDER.many("lines")
                                .some(MODELS.table("Line").integer("c2").eq(1)),
                        ORDER.one("first").none())
                .orderBy(ORDER.bigint("id"));

        assertThat(query.sql().text()).isEqualTo("""
                SELECT orders.id, orders.total, orders.placed, orders.notes, orders.raws, orders.place, orders.token, \
                orders.status FROM public.orders WHERE orders.total > $1 AND orders.placed < $2 \
                AND orders.status = $3 AND orders.token IS NOT NULL AND $4 = ANY (orders.notes) \
                AND orders.place IS NULL AND cardinality(orders.raws) = $5 \
                AND EXISTS (SELECT FROM public.lines WHERE lines.c1 = orders.id AND lines.c2 = $6) \
                AND NOT EXISTS (SELECT FROM public.lines WHERE lines.c1 = orders.id) ORDER BY orders.id""");
        assertThat(ORDER.key()).containsExactly(ORDER.column("id"));
        assertThat(MODELS.names()).containsExactly("Order", "Line");
    }

    @Test
    void namesThatAModelDoesNotHaveAreRefusedWithThoseThatItHas() {
        refused(() -> MODELS.table("Orders"), "the schema has no model Orders; it has Order, Line");
        refused(
                () -> ORDER.numeric("totl"),
                "Order has no field totl; it has id, total, placed, notes, raws, place, token, status");
        refused(() -> ORDER.many("line"), "Order has no relation line; it has lines, first");
        refused(() -> MODELS.table("Line").relation("order"), "Line has no relation order; it has none");
        refused(
                () -> MODELS.table("Line").integer("c99"),
                "Line has no field c99; it has c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17,"
                        + " c18, c19, c20 and 5 more");
        refused(() -> ORDER.label("status", "LOST"), "Order.status has no value LOST; it has OPEN, PAID");
    }

    @Test
    void typesThatAFieldDoesNotHaveAreRefused() {
        refused(() -> ORDER.text("total"), "Order.total is no text; it is of type numeric");
        refused(() -> ORDER.integer("id"), "Order.id is no integer; it is of type bigint");
        refused(() -> ORDER.temporal("placed", String.class), "Order.placed holds no String; it is of type date");
        refused(() -> ORDER.array("notes", Integer.class), "Order.notes holds no Integer; it is of type text[]");
        refused(() -> ORDER.array("raws", String.class), "Order.raws is no array; it is of type json[]");
        refused(() -> ORDER.enumeration("token"), "Order.token is no enum; it is of type uuid");
        refused(() -> ORDER.label("id", "x"), "Order.id is no enum; it is of type bigint");
        refused(() -> ORDER.plain("place", String.class), "Order.place is no plain value; it is of type point");
        refused(
                () -> ORDER.column("total", String.class),
                "Order.total has no values of String; it is of type numeric");
        refused(() -> ORDER.one("lines"), "Order.lines leads to many rows; many(\"lines\") gives it");
        refused(() -> ORDER.many("first"), "Order.first leads to one row; one(\"first\") gives it");
        assertThat(ORDER.column("total", Number.class)).isSameAs(ORDER.numeric("total"));
    }

    @Test
    void modelsThatDoNotFitTogetherAreRefused() {
        DynamicTable.Definition alone = new DynamicTable.Definition(
                "A", QualifiedName.of("public", "a"), List.of(), List.of(link("b", true, "B")));
        DynamicTable.Definition bare =
                new DynamicTable.Definition("A", QualifiedName.of("public", "a"), List.of(), List.of());

        refused(() -> DynamicModels.of(List.of(alone)), "the schema has no model B; it has A");
        refused(() -> DynamicModels.of(List.of(bare, bare)), "two models are called A");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
