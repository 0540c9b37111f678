package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.postgis.GeometryColumn;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Clients with columns of PostGIS: what is in them, what they refuse, and that others do not know of it. */
final class SpatialClientTest {

    private static final Path CASES = Path.of("src/test/cases/postgis");

    @TempDir
    private Path folder;

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("place.at.within(point(1, 2), 500)", "place.at.within(point(1, 2), meters(500))"),
            new Mistake("place.at.within(point(1, 2), units(500))", "place.at.within(point(1, 2), kilometers(0.5))"),
            new Mistake("place.area.within(point(1, 2), meters(5))", "place.area.within(point(1, 2), units(5))"),
            new Mistake("place.at.within(point(1, 2))", "place.area.within(point(1, 2))"),
            new Mistake("place.at.contains(point(1, 2))", "place.at.geometry().contains(point(1, 2))"),
            new Mistake("place.at.touches(point(1, 2))", "place.area.touches(point(1, 2))"),
            new Mistake("place.at.crosses(place.at)", "place.at.intersects(place.at)"),
            new Mistake("place.at.overlaps(place.at)", "place.at.boxOverlaps(place.at)"),
            new Mistake("place.at.disjoint(place.at)", "place.area.disjoint(place.area)"),
            new Mistake("place.at.transform(3857)", "place.area.transform(3857)"),
            new Mistake("place.at.x()", "place.at.geometry().x()"),
            new Mistake("place.at.intersects(place.area)", "place.at.intersects(place.area.geography())"),
            new Mistake("place.area.distance(place.at)", "place.area.distance(place.at.geometry())"),
            new Mistake("place.at.buffer(units(5))", "place.at.buffer(meters(5))"),
            new Mistake("place.at.eq(\"POINT(1 2)\")", "place.at.eq(geometry(\"POINT(1 2)\"))"),
            new Mistake("place.name.within(point(1, 2), meters(5))", "place.name.eq(\"a\")"),
            new Mistake("from(place).orderBy(place.at)", "from(place).orderBy(place.at.nearest(point(1, 2)))"),
            new Mistake("from(place).groupBy(place.area)", "from(place).groupBy(place.area.asText())"),
            new Mistake("place.at.distance(point(1, 2)).lt(meters(5))", "place.at.distance(point(1, 2)).lt(5)"),
            new Mistake("update(place).set(place.at, \"POINT(1 2)\")", "update(place).set(place.at, point(1, 2))"),
            new Mistake(
                    "update(place).set(place.spots, point(1, 2))",
                    "update(place).set(place.spots, List.of(point(1, 2)))"),
            new Mistake("PlaceCreate.name(\"a\").at(\"POINT(1 2)\")", "PlaceCreate.name(\"a\").at(point(1, 2))"),
            new Mistake("point(1)", "point(1, 2)"),
            new Mistake("point(\"1\", \"2\")", "point(1, 2.5, 3857)"));

    @Test
    void filesOfAClient() {
        List<GeneratedFile> files =
                JavaClient.files(Schemas.in(CASES.resolve("schema.pgorm")), JavaClientOptions.in("com.acme.places"));

        Golden.check(
                CASES.resolve("client.java.txt"),
                files.stream()
                        .filter(each -> !each.path().contains("Update"))
                        .map(each -> "==== " + each.path() + "\n" + each.text())
                        .collect(Collectors.joining("\n")));
        assertThat(client("whole").compile()).isEmpty();
    }

    @Test
    void mistakesDoNotCompileAndTheirMendedFormsDo() {
        Mistake.check(MISTAKES, client("wrong"), client("right"), SpatialClientTest::use);
    }

    @Test
    void aClientWithoutSuchColumnsDoesNotKnowOfTheExtension() {
        assertThat(JavaClient.files(
                        Schemas.in(CASES.resolve("without.pgorm")), JavaClientOptions.in("com.acme.places")))
                .allSatisfy(each -> assertThat(each.text()).doesNotContain("postgis", "jts"));
    }

    private Compilation client(String name) {
        return new Compilation(folder.resolve(name), List.of(GeometryColumn.class, Geometry.class))
                .add(
                        "com.acme.places",
                        JavaClient.files(
                                Schemas.in(CASES.resolve("schema.pgorm")), JavaClientOptions.in("com.acme.places")));
    }

    private static String use(int number, String expression) {
        return """
                package com.acme.use;

                import static com.acme.places.Places.*;

                import com.acme.places.*;
                import java.util.List;

                final class Use%d {
                    private Use%d() {}

                    static Object value() {
                        List<Object> none = List.of();
                        return none.isEmpty() ? %s : none;
                    }
                }
                """.formatted(number, number, expression);
    }
}
