package dev.pgorm.diff;

import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of casts, conversions, transforms, languages and access methods. */
final class ConvertingDescription {

    private ConvertingDescription() {}

    static void describe(Cast cast, Attributes attributes) {
        String method = switch (cast.method()) {
            case Cast.Method.Function function -> function.function().text();
            case Cast.Method.Binary binary -> "without function";
            case Cast.Method.InOut inOut -> "inout";
        };
        attributes.put("method", method);
        if (cast.context() != Cast.Context.EXPLICIT) {
            attributes.put("context", RoutineDescription.word(cast.context()));
        }
    }

    static void describe(Conversion conversion, Attributes attributes) {
        attributes
                .flag("default", conversion.usual())
                .put("from", conversion.source())
                .put("to", conversion.target())
                .put("function", SqlWriter.quote(conversion.function()));
    }

    static void describe(Transform transform, Attributes attributes) {
        attributes
                .putAny("from SQL", transform.fromSql().map(SqlExpr::text))
                .putAny("to SQL", transform.toSql().map(SqlExpr::text));
    }

    static void describe(Language language, Attributes attributes) {
        attributes
                .flag("trusted", language.trusted())
                .put("handler", SqlWriter.quote(language.handler()))
                .putAny("inline", language.inline().map(SqlWriter::quote))
                .putAny("validator", language.validator().map(SqlWriter::quote));
    }

    static void describe(AccessMethod method, Attributes attributes) {
        attributes
                .put("type", RoutineDescription.word(method.target()))
                .put("handler", SqlWriter.quote(method.handler()));
    }
}
