package dev.pgorm.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Select;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Indexes serve conditions and orders, and the extension may be in any schema. */
final class IndexTest {

    private static final PostGis POSTGIS = new PostGis();

    @Test
    void anIndexServesDistancesAndTheNearestOfGeographies() {
        TestDatabases.get().requireExtension("postgis");
        DynamicTable place = Places.with(new GeographyType(), "geography(Point,4326)");
        GeographyColumn shape = place.extension("shape", GeographyColumn.class);
        try (TestDatabase database = TestDatabases.get().create("""
                CREATE EXTENSION postgis;
                CREATE TABLE place (id int, shape geography(Point,4326));
                INSERT INTO place SELECT n, st_point(n % 100 * 0.01, n / 100 * 0.01)::geography FROM generate_series(1, 9999) n;
                CREATE INDEX place_shape ON place USING gist (shape);
                ANALYZE place;
                """)) {
            Database db = Database.of(database::connect);
            Select<?> within = db.from(place).where(shape.within(POSTGIS.point(0.5, 0.5), POSTGIS.meters(600)));
            Select<?> nearest = db.from(place)
                    .orderBy(shape.nearest(POSTGIS.point(0.5, 0.5)))
                    .limit(3);

            assertThat(within.sql().text())
                    .isEqualTo("SELECT place.id, place.shape FROM public.place WHERE st_dwithin(place.shape, $1, $2)");
            assertThat(within.explain()).asString().contains("place_shape");
            assertThat(within.fetch()).hasSize(1);
            assertThat(nearest.sql().text())
                    .isEqualTo("SELECT place.id, place.shape FROM public.place ORDER BY place.shape <-> $1 LIMIT 3");
            assertThat(nearest.explain()).asString().contains("place_shape");
            assertThat(db.from(place)
                            .orderBy(shape.nearest(POSTGIS.point(0.5, 0.5)))
                            .select(place.integer("id"))
                            .limit(1)
                            .fetch())
                    .containsExactly(5050);
        }
    }

    /** The search path of the session does not have the schema of the extension. */
    @Test
    void anExtensionInASchemaOfItsOwnIsFoundThereAndItsIndexServes() {
        TestDatabases.get().requireExtension("postgis");
        DynamicTable place = Places.with(new GeometryType(), "\"my ext\".geometry(Point,3857)");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        try (TestDatabase database = TestDatabases.get().create("""
                CREATE SCHEMA "my ext";
                CREATE EXTENSION postgis SCHEMA "my ext";
                CREATE TABLE place (id int, shape "my ext".geometry(Point,3857));
                SET search_path = "my ext", public;
                INSERT INTO place SELECT n, st_setsrid(st_point(n % 100, n / 100), 3857) FROM generate_series(1, 9999) n;
                RESET search_path;
                CREATE INDEX place_shape ON place USING gist (shape);
                ANALYZE place;
                """)) {
            Database db = Database.of(database::connect);
            var id = place.integer("id");
            Select<Integer> within = db.from(place)
                    .where(shape.within(POSTGIS.point(50, 50, 3857), POSTGIS.units(1)))
                    .orderBy(shape.nearest(POSTGIS.point(50.4, 50, 3857)), id)
                    .select(id);

            assertThat(within.sql().text())
                    .isEqualTo("SELECT place.id FROM public.place WHERE \"my ext\".st_dwithin(place.shape, $1, $2)"
                            + " ORDER BY place.shape OPERATOR(\"my ext\".<->) $3, place.id");
            assertThat(within.fetch()).containsExactly(5050, 5051, 4950, 5150, 5049);
            assertThat(within.explain()).asString().contains("place_shape");
            assertThat(db.from(place)
                            .orderBy(shape.nearest(POSTGIS.point(1, 1, 3857)))
                            .limit(1)
                            .explain())
                    .asString()
                    .contains("place_shape");
            assertThat(db.from(place)
                            .where(
                                    shape.eq(POSTGIS.point(7, 0, 3857)),
                                    shape.boxOverlaps(POSTGIS.envelope(0, 0, 9, 9, 3857)))
                            .select(
                                    shape.asEwkt(),
                                    shape.transform(4326).geography().geometry().srid())
                            .fetch())
                    .hasToString("[Row2[value1=SRID=3857;POINT(7 0), value2=4326]]");
            assertThat(db.from(place)
                            .where(id.le(2))
                            .select(shape.union().asText())
                            .fetch())
                    .containsExactly("MULTIPOINT((1 0),(2 0))");
        }
    }

    @Test
    void manyRowsAreWrittenWhereTheExtensionIsInASchemaOfItsOwn() {
        TestDatabases.get().requireExtension("postgis");
        DynamicTable place = Places.with(new GeometryType(), "ext.geometry(Point,4326)");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        try (TestDatabase database = TestDatabases.get().create("""
                CREATE SCHEMA ext;
                CREATE EXTENSION postgis SCHEMA ext;
                CREATE TABLE place (id int, shape ext.geometry(Point,4326));
                """)) {
            Database db = Database.of(database::connect);
            var insert = db.insert(place).set(place.integer("id"), 0).set(shape, POSTGIS.point(0, 0));
            for (int i = 1; i < 40; i++) {
                insert = insert.row().set(place.integer("id"), i).set(shape, POSTGIS.point(i, 0));
            }
            insert.execute();

            assertThat(db.from(place).select(shape).fetch()).hasSize(40).contains(POSTGIS.point(39, 0));
            assertThat(List.of(db.from(place)
                            .where(shape.within(POSTGIS.envelope(-1, -1, 1.5, 1)))
                            .orderBy(place.integer("id"))
                            .select(place.integer("id"))
                            .fetch()))
                    .containsExactly(List.of(0, 1));
        }
    }
}
