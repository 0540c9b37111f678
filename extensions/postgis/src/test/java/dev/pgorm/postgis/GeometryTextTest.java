package dev.pgorm.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.exec.ExtensionText;
import dev.pgorm.exec.JsonText;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.query.spi.DuplicateExtension;
import dev.pgorm.query.spi.QueryExtension;
import dev.pgorm.query.spi.QueryExtensions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Shapes as people and JSON write them. */
final class GeometryTextTest {

    private static final PostGis POSTGIS = new PostGis();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SRID=4326;POINT (13.4 52.5) | {\"type\":\"Point\",\"coordinates\":[13.4,52.5]}",
                "SRID=4326;POINT Z(1 2 3.5) | {\"type\":\"Point\",\"coordinates\":[1,2,3.5]}",
                "SRID=4326;POINT EMPTY | {\"type\":\"Point\",\"coordinates\":[]}",
                "SRID=4326;LINESTRING (0 0, 1 1) | {\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}",
                "SRID=4326;POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 1 3, 2 3, 1 2)) | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,9],[9,9],[0,0]],[[1,2],[1,3],[2,3],[1,2]]]}",
                "SRID=4326;POLYGON EMPTY | {\"type\":\"Polygon\",\"coordinates\":[]}",
                "SRID=4326;MULTIPOINT ((0 0), (1 2)) | {\"type\":\"MultiPoint\",\"coordinates\":[[0,0],[1,2]]}",
                "SRID=4326;MULTILINESTRING ((0 0, 1 1)) | {\"type\":\"MultiLineString\",\"coordinates\":[[[0,0],[1,1]]]}",
                "SRID=4326;MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0))) | {\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[0,1],[1,1],[0,0]]]]}",
                "SRID=4326;GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1)) | {\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}]}"
            })
    void geoJsonIsWrittenAndReadWithoutLoss(String text, String json) {
        String hex = hex(POSTGIS.geometry(text));

        assertThat(new GeometryType().readable(hex)).isEqualTo(text);
        assertThat(new GeometryType().json(hex)).contains(json);
        assertThat(GeometryText.ewkt(POSTGIS.geometry(json))).isEqualTo(text);
        assertThat((Object) POSTGIS.geometry(text)).isEqualTo(POSTGIS.geometry(json));
    }

    @Test
    void otherReferenceSystemsAreSaidAndMeasuresAreNoGeoJson() {
        assertThat(new GeometryType().json(hex(POSTGIS.point(1, 2, 3857))))
                .contains("{\"type\":\"Point\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"
                        + "\"coordinates\":[1,2]}");
        assertThat(new GeometryType().json(hex(POSTGIS.geometry("POINT M (1 2 3)"))))
                .isEmpty();
    }

    /** The types are called as a server calls them, the schema in front where the search path does not find them. */
    @ParameterizedTest
    @ValueSource(strings = {"geometry", "\"ext\".\"geometry\"", "geometry(Point,4326)"})
    void resultsShowShapesAsPeopleReadThemAndAsJson(String type) {
        String hex = hex(POSTGIS.point(13.4, 52.5));
        StringBuilder json = new StringBuilder();

        JsonText.appendValue(json, hex, new ResultColumn("at", type, ResultColumn.Category.TEXT));

        assertThat(json).hasToString("{\"type\":\"Point\",\"coordinates\":[13.4,52.5]}");
        assertThat(ExtensionText.readable(hex, type)).isEqualTo("SRID=4326;POINT (13.4 52.5)");
    }

    @Test
    void arraysOfShapesAreListsAndOtherTextsStayAsTheyAre() {
        String hex = hex(POSTGIS.point(1, 2));
        String array = "{" + hex + ":NULL:" + hex(POSTGIS.geometry("POINT M (1 2 3)")) + "}";
        StringBuilder json = new StringBuilder();

        JsonText.appendValue(json, array, new ResultColumn("all", "_geography", ResultColumn.Category.ARRAY));

        assertThat(json).hasToString("[{\"type\":\"Point\",\"coordinates\":[1,2]},null,\"POINT M(1 2 3)\"]");
        assertThat(ExtensionText.readable(array, "_geography"))
                .isEqualTo("{SRID=4326;POINT (1 2), NULL, POINT M(1 2 3)}");
        assertThat(ExtensionText.readable("{}", "_geography")).isEqualTo("{}");
        assertThat(ExtensionText.readable(hex, "text")).isEqualTo(hex);
        assertThat(ExtensionText.readable(hex, "ltree")).isEqualTo(hex);
        assertThat(ExtensionText.readable("no shape", "geometry")).isEqualTo("no shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | the text ends too early",
                "{\"type\": \"Point\", \"coordinates\": [1, 2] | the text ends too early",
                "{\"type\": \"Point\", \"coordinates\": [1, 2]} x | \"x\" is not expected at character 42",
                "{\"type\": \"Point\", \"coordinates\": [1, \"2\"]} | a position has two or three numbers",
                "{\"type\": \"Point\", \"coordinates\": [1, 2, 3, 4]} | a position has two or three numbers",
                "{\"type\": \"Point\"} | its coordinates are no array of what its type says",
                "{\"type\": \"Circle\", \"coordinates\": []} | its type \"Circle\" is none of a geometry",
                "{\"type\": true} | a geometry has a \"type\"",
                "{\"type\": \"GeometryCollection\", \"geometries\": [1]} | a geometry is an object",
                "{\"type\": \"Point\", \"coordinates\": [-]} | \"-\" is not expected at character 35",
                "{\"type\": \"Point\", \"coordinates\": nothing} | \"n\" is not expected at character 34"
            })
    void whatIsNoGeoJsonIsRefusedWithItsReason(String json, String reason) {
        assertThatThrownBy(() -> POSTGIS.geometry(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no geometry of GeoJSON: " + reason);
    }

    @Test
    void aTextThatIsNestedTooDeeplyIsRefusedBeforeTheStackEnds() {
        for (String each : List.of("GEOMETRYCOLLECTION (", "[", "{\"a\":")) {
            String text = (each.startsWith("[") ? "{\"type\":" : "") + each.repeat(100_000);
            assertThatThrownBy(() -> POSTGIS.geometry(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("it is nested more than 100 levels deep");
        }
    }

    @Test
    void membersThatNoGeometryHasAreLeftOut() {
        assertThat(
                        (Object)
                                POSTGIS.geometry(
                                        "{\"bbox\": [1, 2, 1, 2], \"type\": \"Point\", \"x\\\"y\": {\"a\": null}, \"coordinates\": [1, 2e0]}"))
                .isEqualTo(POSTGIS.point(1, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void lengthsAndCoordinatesAreFinite(double value) {
        assertThatThrownBy(() -> POSTGIS.meters(value))
                .hasMessageStartingWith("a distance is a finite number of meters");
        assertThatThrownBy(() -> POSTGIS.units(value)).hasMessageStartingWith("a distance is a finite number of units");
        assertThatThrownBy(() -> POSTGIS.point(1, value)).hasMessageStartingWith("a coordinate is a finite number");
    }

    @Test
    void twoModulesThatBringTheSameAreAnError() {
        QueryExtension same = new PostGisExtension();
        QueryExtension other = () -> "postgis";

        assertThatThrownBy(() -> QueryExtensions.of(List.of(same, other)))
                .isInstanceOf(DuplicateExtension.class)
                .hasMessageStartingWith("two modules on the class path bring the extension postgis: "
                        + "dev.pgorm.postgis.PostGisExtension and ");
        assertThatThrownBy(() -> QueryExtensions.of(List.of(same, new QueryExtension() {
                    @Override
                    public String name() {
                        return "other";
                    }

                    @Override
                    public List<dev.pgorm.query.model.ExtensionType<?, ?>> types() {
                        return List.of(new GeometryType());
                    }
                })))
                .isInstanceOf(DuplicateExtension.class)
                .hasMessageContaining("bring the type geometry");
    }

    private static String hex(Geometry geometry) {
        return new GeometryType().text(geometry, "geometry");
    }
}
