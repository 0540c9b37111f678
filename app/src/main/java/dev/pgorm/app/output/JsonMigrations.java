package dev.pgorm.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.document.JsonChanges;
import dev.pgorm.workspace.migration.Baseline;
import dev.pgorm.workspace.migration.MigrationState;
import dev.pgorm.workspace.migration.MigrationStatus;
import dev.pgorm.workspace.migration.MigrationsApplied;
import dev.pgorm.workspace.migration.NewMigration;
import dev.pgorm.workspace.migration.PendingMigrations;
import dev.pgorm.workspace.migration.StructureDifference;
import dev.pgorm.workspace.migration.Verification;
import java.io.IOException;
import java.util.Optional;

/** The {@code result} member of the commands on migrations. */
public final class JsonMigrations {

    private JsonMigrations() {}

    /** Of {@code migrate new}. */
    public static void written(JsonGenerator json, NewMigration written) throws IOException {
        json.writeObjectFieldStart("result");
        JsonChanges.nullable(json, "name", written.name());
        JsonChanges.strings(json, "files", written.files());
        if (written.server().isPresent()) {
            json.writeNumberField("serverMajor", written.server().get().major());
        }
        json.writeEndObject();
    }

    /** Of {@code migrate status}. */
    public static void status(JsonGenerator json, MigrationStatus status) throws IOException {
        json.writeObjectFieldStart("result");
        json.writeStringField("directory", status.directory());
        json.writeStringField("database", status.database().display());
        json.writeArrayFieldStart("migrations");
        for (MigrationState each : status.migrations()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeStringField("state", each.kind().label());
            JsonChanges.nullable(json, "finishedAt", each.finishedAt().map(Object::toString));
            json.writeNumberField("statements", each.count());
            json.writeNumberField("done", each.done());
            JsonChanges.nullable(json, "note", each.note());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Of {@code migrate apply --dry-run}. */
    public static void pending(JsonGenerator json, PendingMigrations pending) throws IOException {
        json.writeObjectFieldStart("result");
        json.writeStringField("database", pending.database().display());
        json.writeArrayFieldStart("migrations");
        for (PendingMigrations.Pending each : pending.migrations()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeNumberField("done", each.done());
            json.writeArrayFieldStart("statements");
            for (PendingMigrations.PendingStep step : each.steps()) {
                json.writeStartObject();
                json.writeNumberField("place", step.place());
                json.writeStringField("id", step.id());
                json.writeStringField("mode", step.mode());
                json.writeStringField("sql", step.sql());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hazards");
        for (DescribedHazard hazard : pending.hazards()) {
            JsonChanges.hazard(json, hazard);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Of {@code migrate apply}. */
    public static void applied(JsonGenerator json, MigrationsApplied applied) throws IOException {
        json.writeObjectFieldStart("result");
        json.writeArrayFieldStart("migrations");
        for (MigrationsApplied.Applied each : applied.migrations()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeNumberField("statements", each.statements());
            json.writeNumberField("milliseconds", each.elapsed().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Of {@code migrate verify}. */
    public static void verification(JsonGenerator json, Verification result) throws IOException {
        json.writeObjectFieldStart("result");
        json.writeNumberField("migrations", result.migrations());
        difference(json, "schema", result.schema());
        difference(json, "drift", result.drift());
        JsonChanges.strings(json, "pending", result.pending());
        JsonChanges.strings(json, "notes", result.notes());
        json.writeEndObject();
    }

    /** Of {@code migrate baseline}. */
    public static void baseline(JsonGenerator json, Baseline baseline) throws IOException {
        json.writeObjectFieldStart("result");
        JsonChanges.strings(json, "migrations", baseline.migrations());
        difference(json, "drift", Optional.of(baseline.difference()));
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, String name, Optional<StructureDifference> difference)
            throws IOException {
        if (difference.isEmpty()) {
            json.writeNullField(name);
        } else {
            JsonChanges.changes(json, name, difference.get().changes());
        }
    }
}
