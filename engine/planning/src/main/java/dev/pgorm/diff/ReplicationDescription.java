package dev.pgorm.diff;

import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.PublishedTable;
import dev.pgorm.ir.Secrets;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The attributes of what belongs to the database as a whole: publications, subscriptions and event triggers. */
final class ReplicationDescription {

    private ReplicationDescription() {}

    static void describe(Publication publication, Attributes attributes) {
        attributes
                .flag("all tables", publication.allTables())
                .put(
                        "publishes",
                        publication.operations().stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                .flag("via partition root", publication.viaPartitionRoot())
                .flag("generated columns", publication.generatedColumns());
    }

    static void describe(PublicationPart part, Attributes attributes) {
        switch (part) {
            case PublishedTable table ->
                attributes
                        .identifiers("columns", table.columns())
                        .putAny("where", table.where().map(SqlExpr::text));
            case PublishedSchema schema -> {}
        }
    }

    static void describe(Subscription subscription, Attributes attributes) {
        Subscription open = (Subscription) Secrets.without(subscription);
        if (!open.connection().equals(subscription.connection())) {
            attributes.secret("password in connection", String.valueOf(subscription.connection()));
        }
        attributes
                .putAny("connection", open.connection())
                .identifiers("publications", subscription.publications())
                .putAny("slot", subscription.slot().map(SqlWriter::quote))
                .parameters("options", subscription.options());
    }

    static void describe(EventTrigger trigger, Attributes attributes) {
        attributes
                .put("on", SqlWriter.quote(trigger.event()))
                .put("function", SqlWriter.quote(trigger.function()))
                .putAny("fires", TriggerDescription.fires(trigger.firing()));
        if (!trigger.tags().isEmpty()) {
            attributes.put("tags", String.join(", ", trigger.tags()));
        }
    }
}
