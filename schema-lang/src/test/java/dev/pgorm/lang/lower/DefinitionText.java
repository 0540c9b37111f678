package dev.pgorm.lang.lower;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlWriter;

/** A definition as the goldens of lowering show it. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(Definition definition) {
        return switch (definition) {
            case View view ->
                "view " + SqlWriter.quote(view.name()) + " " + view.with().values() + "\n  "
                        + view.query().text();
        };
    }
}
