package com.acme.use;

import static com.acme.client.Client.*;

import com.acme.client.*;
import dev.pgorm.exec.Database;
import dev.pgorm.query.Related;
import dev.pgorm.query.RelatedRows;
import dev.pgorm.query.Row2;
import dev.pgorm.query.model.Json;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A program with the generated client. Each method gives what came back otherwise than it went. */
public final class RoundTrip {

    private static final String ODD = "odd ' \" \\ , {} () $1 \n\t ü 名 NULL";
    private static final UUID ID = UUID.fromString("6f1f3a4e-0000-4000-8000-000000000001");

    private RoundTrip() {}

    public static List<String> values(Database db) {
        Value least = row(Long.MIN_VALUE, Short.MIN_VALUE, "-9999999999999999999999999999.9999999999", LocalDate.MIN,
                LocalDateTime.MIN, OffsetDateTime.MIN, LocalTime.MIN, Mood.ODD, -Float.MAX_VALUE, Double.NaN, "");
        Value most = row(Long.MAX_VALUE, Short.MAX_VALUE, "9999999999999999999999999999.9999999999", LocalDate.MAX,
                LocalDateTime.MAX, OffsetDateTime.MAX, LocalTime.MAX, Mood.NULL, Float.MIN_VALUE,
                Double.NEGATIVE_INFINITY, ODD);
        Value usual = row(-1, (short) 3, "0.0000000001", LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
                OffsetDateTime.of(1999, 12, 31, 23, 59, 59, 1_000, ZoneOffset.UTC), LocalTime.of(1, 2, 3, 4_000),
                Mood.class_, 1.5f, 0.1, "x");
        Value old = row(0, (short) 0, "1.0000000000", LocalDate.of(-43, 3, 15),
                LocalDateTime.of(-43, 3, 15, 12, 0, 0, 1_000), OffsetDateTime.of(12024, 3, 15, 12, 0, 0, 0, ZoneOffset.UTC),
                LocalTime.NOON, Mood.HAPPY, 0f, 0.0, "a,b");
        List<String> differences = new ArrayList<>();
        for (Value each : List.of(least, most, usual, old)) {
            Value inserted = create(each).insert(db).fetchOne();
            compare("inserted", each, inserted, differences);
            compare("read", each, db.from(value).where(value.id.eq(inserted.id())).fetchOne(), differences);
        }
        return differences;
    }

    private static Value row(long large, short small, String exact, LocalDate day, LocalDateTime moment,
            OffsetDateTime instant, LocalTime clock, Mood mood, float single, double number, String text) {
        BigDecimal decimal = new BigDecimal(exact);
        Json json = new Json("{\"k\": [1, null, \"" + text.length() + "\"]}");
        Point3 point = new Point3(number, decimal, text);
        Point3 partly = new Point3(null, decimal, null);
        byte[] bytes = {0, -1, 39, 92, 127};
        Everything all = new Everything(true, small, 7, large, single, number, decimal, text, ID, day, clock, moment,
                instant, bytes, json, mood, point, Arrays.asList(text, null, ""), Arrays.asList(day, null),
                Arrays.asList(mood, null), Arrays.asList(point, null, partly), List.of(List.of(1, 2), List.of(3, 4)));
        return new Value(0, true, small, Integer.MIN_VALUE, large, single, number, decimal, new BigDecimal("1E-20").setScale(20),
                text, "äöü", "abc  ", ID, day, clock, moment, instant, "1 mon 2 days 03:04:05.000006", bytes, json,
                "{ \"as\":  \"written\" }", mood, point, all, "10.0.0.1", "<a>1</a>", "1010", 5,
                "[2024-01-01,2024-02-01)", "(,1.5]", Arrays.asList(text, null, "{\"}"), Arrays.asList(1, null, -2),
                Arrays.asList(decimal, null), Arrays.asList(instant, null), Arrays.asList(day, null),
                Arrays.asList(ID, null), Arrays.asList(bytes, null), Arrays.asList(json, null),
                Arrays.asList(true, null, false), Arrays.asList(mood, null), Arrays.asList(point, null, partly),
                List.of(List.of(1, 2, 3), List.of(4, 5, 6)), List.of(List.of(mood, Mood.HAPPY)),
                List.of(List.of(point), List.of(partly)));
    }

    private static ValueCreate create(Value row) {
        return ValueCreate.flag(row.flag())
                .small(row.small())
                .whole(row.whole())
                .large(row.large())
                .single(row.single())
                .double_(row.double_())
                .exact(row.exact())
                .any(row.any())
                .text(row.text())
                .limited(row.limited())
                .fixed(row.fixed())
                .uuid(row.uuid())
                .day(row.day())
                .clock(row.clock())
                .moment(row.moment())
                .instant(row.instant())
                .span(row.span())
                .bytes(row.bytes())
                .json(row.json())
                .plainJson(row.plainJson())
                .mood(row.mood())
                .point(row.point())
                .all(row.all())
                .address(row.address())
                .document(row.document())
                .bits(row.bits())
                .positive(row.positive())
                .days(row.days())
                .numbers(row.numbers())
                .texts(row.texts())
                .wholes(row.wholes())
                .exacts(row.exacts())
                .instants(row.instants())
                .dates(row.dates())
                .uuids(row.uuids())
                .blobs(row.blobs())
                .jsons(row.jsons())
                .flags(row.flags())
                .moods(row.moods())
                .points(row.points())
                .grid(row.grid())
                .moodGrid(row.moodGrid())
                .pointGrid(row.pointGrid());
    }

    public static List<String> nulls(Database db) {
        List<String> differences = new ArrayList<>();
        Maybe inserted = new MaybeCreate().insert(db).fetchOne();
        Maybe expected = new Maybe(inserted.id(), null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null);
        compare("inserted", expected, inserted, differences);
        Maybe given = new MaybeCreate()
                .small(3)
                .large(3)
                .double_(3)
                .text(null)
                .point(null)
                .points(List.of(new Point3(null, null, null)))
                .grid(List.of())
                .insert(db)
                .fetchOne();
        compare("given", new Maybe(given.id(), null, (short) 3, null, 3L, null, 3.0, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, List.of(new Point3(null, null, null)), List.of()),
                given, differences);
        long changed = db.execute(new MaybeUpdate().text(ODD).mood(Mood.ODD).small(null).where(maybe.id.eq(given.id())));
        Maybe after = db.from(maybe).where(maybe.mood.eq(Mood.ODD), maybe.text.eq(ODD), maybe.small.isNull()).fetchOne();
        compare("changed", 1L, changed, differences);
        compare("after", given.id(), after.id(), differences);
        List<Row2<Integer, Mood>> typed = db.from(maybe).where(maybe.mood.isNotNull()).select(maybe.id, maybe.mood).fetch();
        compare("typed", List.of(new Row2<>(given.id(), Mood.ODD)), typed, differences);
        return differences;
    }

    public static List<String> filled(Database db) {
        List<String> differences = new ArrayList<>();
        Filled parent = new FilledCreate().insert(db).fetchOne();
        Filled child = new FilledCreate().parentId(parent.id()).second("mine").insert(db).fetchOne();
        matches("cuid", "c[0-9a-z]{24,}", parent.id(), differences);
        matches("cuid(2)", "[a-z][0-9a-z]{23}", parent.second(), differences);
        matches("nanoid(7)", "[A-Za-z0-9_-]{7}", parent.third(), differences);
        matches("ulid", "[0-9A-HJKMNP-TV-Z]{26}", parent.fourth(), differences);
        matches("uuid", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", parent.fifth(), differences);
        compare("uuid(7)", 7, parent.sixth().version(), differences);
        compare("given", "mine", child.second(), differences);
        compare("default", "as the server says", child.note(), differences);
        compare("generated", child.no() * 2, child.twice(), differences);
        compare("not loaded", false, parent.parent().isLoaded() || RelatedRows.isLoaded(parent.children()), differences);
        db.execute(LabelCreate.id(1).class_(ODD).insert());
        db.execute(LabelCreate.insertAll(List.of(LabelCreate.id(2).class_("x"), LabelCreate.id(3).class_("y"))));
        compare("labels", List.of(new Label(1, ODD, List.of())), db.from(label).where(label.class_.eq(ODD)).fetch().stream()
                .map(each -> new Label(each.id(), each.class_(), List.of())).toList(), differences);
        Filled whole = db.from(filled)
                .where(filled.id.eq(child.id()))
                .include(filled.parent.include(filled.children), filled.labels)
                .fetchOne();
        compare("parent", parent.id(), whole.parent().get().id(), differences);
        compare("children", List.of(child.id()),
                whole.parent().get().children().stream().map(Filled::id).toList(), differences);
        compare("no labels", List.of(), whole.labels(), differences);
        compare("no parent", Related.<Filled>absent(),
                db.from(filled).where(filled.id.eq(parent.id())).include(filled.parent).fetchOne().parent(), differences);
        FilledTable above = filled.as("above");
        compare("alias", List.of(child.id()), db.from(filled).join(above, above.id.eq(filled.parentId))
                .select(filled.id).fetch(), differences);
        Filled touched = db.fetch(new FilledUpdate().note("other").where(filled.id.eq(child.id())).returning()).get(0);
        compare("updatedAt", true, touched.changed().isAfter(child.changed()) && touched.local().isAfter(child.local()),
                differences);
        return differences;
    }

    private static void matches(String name, String pattern, String text, List<String> differences) {
        if (!text.matches(pattern)) {
            differences.add(name + ": " + text);
        }
    }

    private static void compare(String name, Object wanted, Object given, List<String> differences) {
        if (wanted instanceof Record record && record.getClass() == given.getClass() && record instanceof Value) {
            components(name, record, given, differences);
        } else if (!Objects.deepEquals(plain(wanted), plain(given))) {
            differences.add(name + ": " + text(plain(wanted)) + " came back as " + text(plain(given)));
        }
    }

    private static void components(String name, Record wanted, Object given, List<String> differences) {
        for (RecordComponent each : wanted.getClass().getRecordComponents()) {
            try {
                if (!each.getName().equals("id")) {
                    compare(name + "." + each.getName(), each.getAccessor().invoke(wanted), each.getAccessor().invoke(given),
                            differences);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Records and lists as arrays, so that the bytes in them are compared. */
    private static Object plain(Object value) {
        if (value instanceof List<?> list && RelatedRows.isLoaded(list)) {
            return list.stream().map(RoundTrip::plain).toArray();
        }
        if (value instanceof Everything all) {
            return Arrays.stream(Everything.class.getRecordComponents())
                    .map(each -> {
                        try {
                            return plain(each.getAccessor().invoke(all));
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toArray();
        }
        return value;
    }

    private static String text(Object value) {
        return value instanceof Object[] array
                ? Arrays.deepToString(array)
                : value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }
}
