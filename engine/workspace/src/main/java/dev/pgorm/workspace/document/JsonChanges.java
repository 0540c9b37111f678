package dev.pgorm.workspace.document;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.workspace.change.DescribedChange;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedPlan;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The {@code changes} and {@code plan} members of a document. */
public final class JsonChanges {

    private JsonChanges() {}

    /** Writes both. */
    public static void write(JsonGenerator json, DiffResult result) throws IOException {
        changes(json, "changes", result.changes());
        plan(json, result.plan(), result.proof());
    }

    /** Writes changes as an array of that name. */
    public static void changes(JsonGenerator json, String name, List<DescribedChange> changes) throws IOException {
        json.writeArrayFieldStart(name);
        for (DescribedChange change : changes) {
            change(json, change);
        }
        json.writeEndArray();
    }

    private static void change(JsonGenerator json, DescribedChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", change.id());
        json.writeStringField("kind", change.kind());
        json.writeStringField("object", change.object());
        json.writeStringField("action", change.action());
        nullable(json, "before", change.before());
        nullable(json, "after", change.after());
        nullable(json, "source", change.source().map(Object::toString));
        json.writeEndObject();
    }

    private static void plan(JsonGenerator json, DescribedPlan plan, Proof proof) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("fingerprintFrom", plan.fingerprintFrom().text());
        json.writeStringField("fingerprintTo", plan.fingerprintTo().text());
        json.writeStringField(
                "proof",
                switch (proof) {
                    case Proof.Proved _ -> "proved";
                    case Proof.NotRun _ -> "not-run";
                });
        strings(json, "settings", plan.settings());
        json.writeArrayFieldStart("steps");
        for (DescribedStep step : plan.steps()) {
            step(json, step);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, DescribedStep step) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", step.id());
        json.writeStringField("sql", step.sql());
        json.writeStringField("mode", step.mode());
        strings(json, "locks", step.locks());
        json.writeArrayFieldStart("hazards");
        for (DescribedHazard hazard : step.hazards()) {
            hazard(json, hazard);
        }
        json.writeEndArray();
        nullable(json, "reverse", step.reverse());
        strings(json, "changes", step.changes());
        json.writeEndObject();
    }

    /** Writes a hazard as an object. */
    public static void hazard(JsonGenerator json, DescribedHazard hazard) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", hazard.id());
        json.writeStringField("severity", hazard.severity());
        json.writeStringField("why", hazard.why());
        nullable(json, "recipe", hazard.recipe());
        json.writeBooleanField("needsConsent", hazard.needsConsent());
        json.writeEndObject();
    }

    /** Writes texts as an array of that name. */
    public static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Writes a text, or null where there is none. */
    public static void nullable(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
