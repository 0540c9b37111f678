package com.acme.use;

import static com.acme.client.Client.*;

import com.acme.client.*;
import dev.pgorm.exec.Database;
import dev.pgorm.exec.Setting;
import dev.pgorm.exec.error.DatabaseError;
import dev.pgorm.query.model.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What programs of two tenants see of each other. */
public final class Tenants {

    private static final UUID ANN = UUID.fromString("6f1f3a4e-0000-4000-8000-000000000001");

    private final List<String> lines = new ArrayList<>();

    private Tenants() {}

    public static List<String> lines(Database db, String role) {
        return new Tenants().run(db.with(Setting.role(role)));
    }

    private List<String> run(Database db) {
        Database one = db.with(app.tenantId(1), app.userId(ANN));
        Database two = db.with(app.tenantId(2), app.userId(ANN)).with(app.role(Role.WRITER));

        say("inserted by 1", () -> NoteCreate.id(1).title("of one").insert(one).fetchOne());
        say("inserted by 2", () -> NoteCreate.id(2).title("of two").insert(two).fetchOne());
        say("many by 1", () -> one.executeAll(List.of(
                insert(note).set(note.id, 3).set(note.title, "third"), insert(note).set(note.id, 4).set(note.title, "fourth"))));
        say("nested by 2", () -> two.insert(note).set(note.id, 5).set(note.title, "with a tag")
                .with(note.tags.create(insert(tag).set(tag.id, 1).set(tag.name, "nested"))).fetchOne().id());
        say("1 reads", () -> one.from(note).select(note.id, note.tenant).orderBy(note.id).fetch());
        say("2 reads", () -> two.from(note).select(note.id, note.tenant).orderBy(note.id).fetch());
        say("1 reads tags", () -> one.from(tag).select(tag.id).fetch());
        say("2 reads related rows", () -> two.from(note).include(note.tags).where(note.id.eq(5)).fetchOne().tags());
        say("nobody reads", () -> db.from(note).fetch());
        say("null reads", () -> db.with(app.tenantId(null)).from(note).fetch());
        say("1 updates what is 2's", () -> one.update(note).set(note.title, "mine").where(note.id.eq(2)).execute());
        say("1 deletes what is 2's", () -> one.with(app.role(Role.WRITER)).delete(note).where(note.id.eq(2)).execute());
        say("1 gives to 2", () -> one.update(note).set(note.tenant, 2).where(note.id.eq(1)).execute());
        say("1 inserts for 2", () -> NoteCreate.id(9).title("forged").tenant(2).insert(one).fetchOne());
        say("nobody inserts", () -> NoteCreate.id(9).title("nobody's").insert(db).fetchOne());
        say("a reader deletes", () -> two.with(app.role(Role.READER)).delete(note).where(note.id.eq(2)).execute());
        say("a writer deletes", () -> two.delete(note).where(note.id.eq(2)).execute());
        say("a stream of 1", () -> {
            try (Stream<Note> rows = one.from(note).orderBy(note.id).stream()) {
                return rows.map(Note::id).toList();
            }
        });
        say("a transaction of 1", () -> one.transaction(tx -> {
            int before = tx.from(note).fetch().size();
            tx.insert(note).set(note.id, 6).set(note.title, "in it").execute();
            return before + " then " + tx.from(note).fetch().size();
        }));
        say("many rows of 1", () -> one.insert(note).set(note.id, 7).set(note.title, "a").row().set(note.id, 8).set(note.title, "b").fetch().size());
        say("SQL of 1", () -> one.sql("select count(*) from \"Note\" where id > ?", 0).fetch());
        say("afterwards", () -> db.sql("select coalesce(nullif(current_setting('app.tenant', true), ''), 'nothing')")
                .fetch());
        return lines;
    }

    private void say(String what, Supplier<Object> work) {
        String line;
        try {
            line = String.valueOf(work.get());
        } catch (DatabaseError e) {
            line = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        lines.add(what + ": " + line);
    }

    /** What the server reads of values, and whether that is what they were. */
    public static List<String> values(Database db) {
        OffsetDateTime moment = OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 1_000, ZoneOffset.ofHours(2));
        List<String> lines = new ArrayList<>();
        for (Seen each : List.of(
                seen(db, "12.50", -1L, (short) 3, 0.1, 1.5f, "it's \"so\" \\ $1 名", true, LocalDate.of(2024, 2, 29),
                        LocalTime.of(1, 2, 3, 4_000), LocalDateTime.of(2024, 2, 29, 23, 59, 59), moment, "1 day", Role.READER),
                seen(db, "-1E+3", Long.MIN_VALUE, Short.MIN_VALUE, Double.NaN, Float.MAX_VALUE, "'; drop table \"Note\"; --", false,
                        LocalDate.of(-43, 3, 15), LocalTime.MAX, LocalDateTime.MAX, OffsetDateTime.MIN, "-2 months", Role.WRITER),
                seen(db, "0", Long.MAX_VALUE, (short) 0, Double.NEGATIVE_INFINITY, 0f, " ", false, LocalDate.MAX,
                        LocalTime.MIDNIGHT, LocalDateTime.MIN, OffsetDateTime.MAX, "0", Role.WRITER))) {
            lines.add(each.toString().replaceFirst("bytes=[^,]*", "bytes=…") + " " + Arrays.toString(each.bytes()));
        }
        return lines;
    }

    private static Seen seen(Database db, String exact, long whole, short small, double number, float single, String text,
            boolean flag, LocalDate day, LocalTime clock, LocalDateTime local, OffsetDateTime moment, String span, Role mood) {
        return db.with(every.exact(new BigDecimal(exact)), every.whole(whole), every.small(small), every.number(number),
                        every.single(single), every.text(text), every.short_("longer"), every.flag(flag), every.day(day),
                        every.clock(clock), every.local(local), every.moment(moment))
                .with(every.span(span), every.mood(mood), every.bytes(new byte[] {0, -1, 39, 92}),
                        every.document(new Json("{\"a\": \"o'x\"}")), every.address("10.0.0.1"), every.id(ANN))
                .from(Tenants.seen()).fetchOne();
    }

    private static SeenTable seen() {
        return com.acme.client.Client.seen;
    }
}
