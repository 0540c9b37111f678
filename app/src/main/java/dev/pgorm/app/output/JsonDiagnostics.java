package dev.pgorm.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.LineIndex;
import dev.pgorm.lang.diagnostic.LocatedDiagnostic;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.util.List;

/** The {@code diagnostics} member of a document. */
public final class JsonDiagnostics {

    private JsonDiagnostics() {}

    /** Writes that there are none. */
    public static void none(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        json.writeEndArray();
    }

    /** Writes the diagnostics of a schema. */
    public static void write(JsonGenerator json, SourceSet sources, List<Diagnostic> diagnostics) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (LocatedDiagnostic each : LocatedDiagnostic.of(diagnostics, sources)) {
            one(json, each);
        }
        json.writeEndArray();
    }

    /** Writes an error as the only diagnostic, or the diagnostics that it carries. */
    public static void write(JsonGenerator json, WorkspaceError error) throws IOException {
        if (error instanceof WorkspaceError.InvalidSchema invalid) {
            write(json, invalid.sources(), invalid.diagnostics());
            return;
        }
        json.writeArrayFieldStart("diagnostics");
        json.writeStartObject();
        json.writeStringField("code", ErrorText.code(error));
        json.writeStringField("severity", "error");
        json.writeStringField("message", ErrorText.sentence(error));
        if (error.help().isPresent()) {
            json.writeStringField("help", error.help().get());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void one(JsonGenerator json, LocatedDiagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code());
        json.writeStringField("name", diagnostic.name());
        json.writeStringField("severity", diagnostic.severity());
        json.writeStringField("message", diagnostic.message());
        place(json, diagnostic.file(), diagnostic.span());
        json.writeArrayFieldStart("labels");
        for (LocatedDiagnostic.Label label : diagnostic.labels()) {
            json.writeStartObject();
            json.writeStringField("text", label.text());
            place(json, label.file(), label.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (diagnostic.help().isPresent()) {
            json.writeStringField("help", diagnostic.help().get());
        }
        if (diagnostic.fix().isPresent()) {
            LocatedDiagnostic.Fix fix = diagnostic.fix().get();
            json.writeObjectFieldStart("fix");
            json.writeStringField("title", fix.title());
            json.writeStringField("replacement", fix.replacement());
            place(json, fix.file(), fix.span());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String file, LocatedDiagnostic.Place place) throws IOException {
        json.writeStringField("file", file);
        json.writeObjectFieldStart("span");
        position(json, "start", place.start());
        position(json, "end", place.end());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String name, LineIndex.Position position) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeNumberField("offset", position.offset());
        json.writeEndObject();
    }
}
