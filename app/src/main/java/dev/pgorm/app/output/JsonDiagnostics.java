package dev.pgorm.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The {@code diagnostics} member of a document. */
public final class JsonDiagnostics {

    private JsonDiagnostics() {}

    /** Writes the diagnostics of a schema. */
    public static void write(JsonGenerator json, SourceSet sources, List<Diagnostic> diagnostics) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic each : diagnostics) {
            one(json, sources, each);
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

    private static void one(JsonGenerator json, SourceSet sources, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code());
        json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("message", diagnostic.message());
        place(json, sources, diagnostic.span());
        json.writeArrayFieldStart("labels");
        for (Diagnostic.Label label : diagnostic.labels()) {
            json.writeStartObject();
            json.writeStringField("message", label.text());
            place(json, sources, label.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (diagnostic.help().isPresent()) {
            json.writeStringField("help", diagnostic.help().get());
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, SourceSet sources, Span span) throws IOException {
        json.writeStringField("file", sources.file(span).name());
        json.writeObjectFieldStart("span");
        String text = sources.file(span).text();
        position(json, "start", text, span.start());
        position(json, "end", text, span.end());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String name, String text, int offset) throws IOException {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", line);
        json.writeNumberField("column", 1 + text.codePointCount(lineStart, end));
        json.writeNumberField("offset", offset);
        json.writeEndObject();
    }
}
