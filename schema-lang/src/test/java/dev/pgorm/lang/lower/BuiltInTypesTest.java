package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.TypeReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|integer",
                "INT8|bigint",
                "serial|integer",
                "float8|double precision",
                "float(24)|real",
                "float(25)|double precision",
                "float(99999999999)|double precision",
                "bool|boolean",
                "varchar|character varying",
                "varchar(40)|character varying(40)",
                "char|character(1)",
                "bpchar|bpchar",
                "bpchar(3)|character(3)",
                "varbit(3)|bit varying(3)",
                "bit|bit(1)",
                "numeric|numeric",
                "decimal( 12 , 2 )|numeric(12,2)",
                "numeric(5)|numeric(5,0)",
                "numeric(3,-2)|numeric(3,-2)",
                "timestamp|timestamp without time zone",
                "timestamptz(3)|timestamp(3) with time zone",
                "time(0) with time zone|time(0) with time zone",
                "interval day to second(3)|interval day to second(3)",
                "interval(2)|interval(2)",
                "\"char\"|\"char\"",
                "pg_catalog.text|text",
                "tstzmultirange|tstzmultirange"
            })
    void spellingsBecomeTheOneThatTheServerPrints(String written, String printed) {
        assertThat(BuiltInTypes.parse(written, false)).isEqualTo(new TypeReference.BuiltIn(printed, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"citext", "vector(3)", "geometry(Point,4326)", "\"Text\"", "text(3)", "ext.thing", "int[]"})
    void whatOnlyAServerKnowsStaysAsWritten(String written) {
        assertThat(BuiltInTypes.parse(written, true)).isEqualTo(new TypeReference.Written(written, true));
    }
}
