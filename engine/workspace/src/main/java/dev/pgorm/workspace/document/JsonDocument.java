package dev.pgorm.workspace.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.pgorm.workspace.error.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The one document that {@code --format json} prints: cli.md's shape, written as a stream. */
public final class JsonDocument {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonDocument() {}

    /** Members of an object, written one after the other. */
    public interface Members {

        /** Writes them. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes a document: {@code format}, {@code command}, {@code exit}, then the members that the command has. */
    public static void write(Writer out, String command, int exit, Members members) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out);
            json.writeStartObject();
            json.writeStringField("format", "pgorm/1");
            json.writeStringField("command", command);
            json.writeNumberField("exit", exit);
            members.write(json);
            json.writeEndObject();
            json.flush();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members whose writing decides how the command ends. */
    public interface DecidingMembers {

        /** Writes them and says how the command ends. */
        ExitCode write(JsonGenerator json) throws IOException;
    }

    /** Writes a document whose {@code exit} is known only at its end. */
    public static ExitCode write(Writer out, String command, DecidingMembers members) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out);
            json.writeStartObject();
            json.writeStringField("format", "pgorm/1");
            json.writeStringField("command", command);
            ExitCode exit = members.write(json);
            json.writeNumberField("exit", exit.code());
            json.writeEndObject();
            json.flush();
            out.write('\n');
            return exit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
