package dev.pgorm.diff;

import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a view. Its columns follow from the query, unless something was said about them. */
final class ViewDescription {

    private ViewDescription() {}

    static void describe(View view, Attributes attributes) {
        attributes.put("query", view.query().text()).parameters("options", view.with());
        for (View.Column column : view.columns()) {
            String name = "column " + SqlWriter.quote(column.name());
            column.defaultValue().ifPresent(value -> attributes.put(name + " default", value.text()));
            column.comment().ifPresent(text -> attributes.put(name + " comment", text));
        }
    }
}
