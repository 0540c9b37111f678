package dev.pgorm.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.UnorderedArrayColumn;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Shapes go to a server and come back as they were. */
final class ValuesOnServerTest {

    private static final PostGis POSTGIS = new PostGis();

    private static TestDatabase database;
    private static Database db;

    @BeforeAll
    static void open() {
        TestDatabases.get().requireExtension("postgis");
        database = TestDatabases.get().create("CREATE EXTENSION postgis");
        db = Database.of(database::connect);
    }

    @AfterAll
    static void close() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void noTable() throws SQLException {
        database.execute("DROP TABLE IF EXISTS place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (13.4 52.5)",
                "POINT (0.1 -1e-30)",
                "POINT (1.7976931348623157E308 0.30000000000000004)",
                "SRID=4326;POINT (13.4 52.5)",
                "SRID=3857;POINT Z (1 2 3)",
                "POINT M (1 2 3)",
                "POINT ZM (1 2 3 4)",
                "POINT EMPTY",
                "SRID=4326;LINESTRING (0 0, 1 1, 2 0.1)",
                "LINESTRING Z (0 0 5, 1 1 6)",
                "LINESTRING M (0 0 5, 1 1 6)",
                "LINESTRING EMPTY",
                "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                "POLYGON ZM ((0 0 1 2, 0 9 1 2, 9 9 1 2, 0 0 1 2))",
                "POLYGON EMPTY",
                "MULTIPOINT ((0 0), (1 2))",
                "MULTIPOINT EMPTY",
                "SRID=25832;MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)), ((5 5, 5 6, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
                "SRID=4326;GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT Z (1 2 3)), MULTIPOINT Z ((4 5 6)))",
                "GEOMETRYCOLLECTION EMPTY",
                "GEOMETRYCOLLECTION (POINT EMPTY, LINESTRING (0 0, 1 1))"
            })
    void aShapeComesBackAsItWas(String text) throws SQLException {
        Geometry sent = POSTGIS.geometry(text);
        DynamicTable place = Places.with(new GeometryType(), "geometry");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        database.execute("CREATE TABLE place (id int, shape geometry)");

        db.insert(place).set(place.integer("id"), 1).set(shape, sent).execute();

        Geometry read = db.from(place).select(shape).fetchOne();
        assertThat(GeometryText.ewkt(read)).isEqualTo(GeometryText.ewkt(sent));
        assertThat(read.getSRID()).isEqualTo(sent.getSRID());
        assertThat(db.from(place)
                        .where(shape.eq(sent))
                        .select(place.integer("id"))
                        .fetch())
                .as("compared with itself")
                .hasSize(1);
        // what the server has is what it makes of the text itself, bit by bit
        assertThat(server("SELECT encode(st_asewkb(shape, 'XDR'), 'hex') FROM place"))
                .isEqualTo(server("SELECT encode(st_asewkb('" + text + "'::geometry, 'XDR'), 'hex')"));
    }

    @Test
    void nothingComesBackAsNothing() throws SQLException {
        DynamicTable place = Places.with(new GeographyType(), "geography(Point,4326)");
        GeographyColumn shape = place.extension("shape", GeographyColumn.class);
        database.execute("CREATE TABLE place (id int, shape geography(Point,4326))");

        db.insert(place).set(place.integer("id"), 1).setNull(shape).execute();

        assertThat((Object) db.from(place)
                        .select(place.integer("id"), shape)
                        .fetchOne()
                        .value2())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geometry(Point,4326)",
                "geography(Point,4326)",
                "geography",
                "geography(PointZ,4326)",
                "geometry(PointZM,4326)"
            })
    void aShapeThatSaysNoReferenceSystemIsInThatOfItsColumnAndHasItsDimensions(String type) throws SQLException {
        DynamicTable place = type.startsWith("geometry")
                ? Places.with(new GeometryType(), type)
                : Places.with(new GeographyType(), type);
        database.execute("CREATE TABLE place (id int, shape " + type + ")");
        Point point = new GeometryFactory().createPoint(new Coordinate(13.4, 52.5));

        write(place, point);
        write(place, new GeometryFactory().createPoint());

        assertThat(server("SELECT string_agg(st_srid(shape::geometry)::text, ' ') FROM place"))
                .isEqualTo("4326 4326");
    }

    private static void write(DynamicTable place, Geometry shape) {
        if (place.columns().get("shape") instanceof GeometryColumn column) {
            db.insert(place).set(column, shape).execute();
        } else {
            db.insert(place)
                    .set(place.extension("shape", GeographyColumn.class), shape)
                    .execute();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"geometry", "geography"})
    void arraysComeBackAsTheyWere(String type) throws SQLException {
        DynamicTable place = type.equals("geometry")
                ? Places.withArrays(new GeometryType(), type)
                : Places.withArrays(new GeographyType(), type);
        UnorderedArrayColumn<Geometry> shapes = place.unorderedArray("shape", Geometry.class);
        List<Geometry> sent =
                Arrays.asList(POSTGIS.point(1, 2), null, POSTGIS.geometry("SRID=4326;POLYGON ((0 0, 0 1, 1 1, 0 0))"));
        database.execute("CREATE TABLE place (id int, shape " + type + "[])");

        db.insert(place)
                .set(place.integer("id"), 1)
                .set(shapes, sent)
                .row()
                .set(place.integer("id"), 2)
                .set(shapes, List.of())
                .row()
                .set(place.integer("id"), 3)
                .setNull(shapes)
                .execute();
        db.copy(place, List.of(4, 5))
                .set(place.integer("id"), each -> each)
                .set(shapes, each -> each == 4 ? sent : List.of())
                .execute();

        assertThat(db.from(place)
                        .orderBy(place.integer("id"))
                        .select(place.integer("id"), shapes)
                        .fetch())
                .extracting(each -> each.value2())
                .containsExactly(sent, List.of(), null, sent, List.of());
    }

    @Test
    void manyRowsInOneStatementAndInACopyComeBackAsTheyWere() throws SQLException {
        DynamicTable place = Places.with(new GeometryType(), "geometry");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        database.execute("CREATE TABLE place (id int, shape geometry)");
        List<Geometry> sent = List.of(
                POSTGIS.point(1, 2),
                POSTGIS.envelope(0, 0, 1, 1),
                POSTGIS.geometry("SRID=4326;LINESTRING Z (0 0 1, 1 1 2)"));
        var insert = db.insert(place).set(place.integer("id"), 0).set(shape, sent.get(0));
        for (int i = 1; i < 40; i++) {
            insert = insert.row().set(place.integer("id"), i).set(shape, sent.get(i % sent.size()));
        }

        insert.execute();
        db.copy(place, sent).set(shape, each -> each).execute();

        assertThat(db.from(place)
                        .where(place.integer("id").isNull())
                        .select(shape)
                        .fetch())
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(db.from(place)
                        .where(place.integer("id").isNotNull())
                        .orderBy(place.integer("id"))
                        .select(shape)
                        .fetch())
                .hasSize(40)
                .startsWith(sent.get(0), sent.get(1), sent.get(2), sent.get(0))
                .endsWith(sent.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIRCULARSTRING (0 0, 1 1, 2 0)",
                "COMPOUNDCURVE ((0 0, 1 1))",
                "CURVEPOLYGON ((0 0, 1 1, 2 0, 0 0))",
                "TIN (((0 0, 0 1, 1 1, 0 0)))",
                "TRIANGLE ((0 0, 0 1, 1 1, 0 0))",
                "POLYHEDRALSURFACE Z (((0 0 0, 0 1 0, 1 1 0, 0 0 0)))"
            })
    void aShapeThatJtsLacksIsRefusedByItsName(String text) throws SQLException {
        DynamicTable place = Places.with(new GeometryType(), "geometry");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        database.execute("CREATE TABLE place (id int, shape geometry); INSERT INTO place VALUES (1, '" + text + "')");

        assertThatThrownBy(() -> db.from(place).select(shape).fetch())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JTS has no class for a " + text.substring(0, text.indexOf(' '))
                        + "; select asText() of the field, or curveToLine() of a geometry");
        assertThat(db.from(place).select(shape.asText()).fetchOne().replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }

    @Test
    void referenceSystemsThatDifferAreTheServersErrorWithWhatItSays() throws SQLException {
        DynamicTable place = Places.with(new GeometryType(), "geometry(Polygon,3857)");
        GeometryColumn shape = place.extension("shape", GeometryColumn.class);
        database.execute("CREATE TABLE place (id int, shape geometry(Polygon,3857));"
                + " INSERT INTO place VALUES (1, 'SRID=3857;POLYGON((0 0,0 1,1 1,0 0))')");

        assertThatThrownBy(() -> db.from(place)
                        .where(shape.contains(POSTGIS.point(1, 1)))
                        .fetch())
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("contains: Operation on mixed SRID geometries (Polygon, 3857) != (Point, 4326)");
        assertThatThrownBy(
                        () -> db.insert(place).set(shape, POSTGIS.point(1, 1)).execute())
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("Geometry SRID (4326) does not match column SRID (3857)");
    }

    private static String server(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
