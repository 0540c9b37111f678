package dev.pgorm.workspace.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.error.WorkspaceError.Refused;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.project.TextFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code plan.json}: the document of {@code diff --format json}, with the options that the plan was made with and its target. Nothing out of
 * the file is ever run but in scratch databases: what is read back otherwise decides whether a new plan is the same.
 *
 * @param fingerprintFrom the structure that the plan starts from
 * @param fingerprintTo the structure that it ends at
 * @param statements its statements in order
 * @param hazards what its steps may cost, in their order
 * @param checksum of the migration file that was written with it, where one was
 * @param creation the statements that make the structure that it ends at from nothing; empty where that is not written down
 * @param options how it was made
 */
public record PlanFile(
        String fingerprintFrom,
        String fingerprintTo,
        List<String> statements,
        List<DescribedHazard> hazards,
        Optional<String> checksum,
        List<String> creation,
        DiffOptions options) {

    private static final int LONGEST = 64 << 20;

    public PlanFile {
        statements = List.copyOf(statements);
        hazards = List.copyOf(hazards);
        creation = List.copyOf(creation);
    }

    /** Writes the file whole or not at all. */
    public static void write(Path file, String name, DiffResult result, DiffOptions options) {
        TextFiles.write(file, name, text("diff", result, options, Optional.empty()));
    }

    /**
     * What the file holds.
     *
     * @param command the command that writes it
     * @param checksum of the migration file that is written with it
     */
    public static String text(String command, DiffResult result, DiffOptions options, Optional<String> checksum) {
        StringWriter text = new StringWriter();
        JsonDocument.write(text, command, 0, json -> {
            JsonChanges.write(json, result);
            json.writeObjectFieldStart("result");
            options(json, options);
            if (checksum.isPresent()) {
                json.writeStringField("checksum", checksum.get());
            }
            json.writeArrayFieldStart("target");
            for (String statement :
                    TargetStatements.of(result.executable().changes().target())) {
                json.writeString(statement);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return text.toString();
    }

    /**
     * The statements that make the plan's target from nothing.
     *
     * @throws WrongInput where the file does not hold them
     */
    public List<String> target(String name) {
        if (creation.isEmpty()) {
            throw new WrongInput(
                    name + " does not hold the structure that the plan leads to",
                    "name the schema that the plan was made for instead");
        }
        return creation;
    }

    private static void options(JsonGenerator json, DiffOptions options) throws IOException {
        json.writeStringField("strategy", options.strategy().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("renames");
        for (String rename : options.renames()) {
            json.writeString(rename);
        }
        json.writeEndArray();
        if (options.schemas().isPresent()) {
            json.writeArrayFieldStart("schemas");
            for (String schema : options.schemas().get()) {
                json.writeString(schema);
            }
            json.writeEndArray();
        }
    }

    /**
     * Reads a plan that was written down.
     *
     * @throws WrongInput where the file is none
     */
    public static PlanFile read(Path file, String name) {
        String text = TextFiles.read(file, name, LONGEST);
        try (JsonParser json = new JsonFactory().createParser(text)) {
            return new Reader(json).read(name);
        } catch (JsonParseException e) {
            throw new WrongInput(
                    name + ":" + e.getLocation().getLineNr() + " is not JSON: " + e.getOriginalMessage(),
                    "write it again with: pgorm diff --from db --to SCHEMA -o " + name);
        } catch (IOException e) {
            throw new WrongInput(name + " cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /**
     * Compares the plan that was reviewed with the one that would be applied now.
     *
     * @throws Refused where they differ
     */
    public void requireSame(DiffResult now) {
        if (!fingerprintFrom.equals(now.plan().fingerprintFrom().text())) {
            throw new Refused(
                    "the database has changed since the plan was written down; nothing was applied",
                    "make the plan again, and have it reviewed again",
                    List.of());
        }
        List<String> today = now.plan().steps().stream().map(DescribedStep::sql).toList();
        if (!fingerprintTo.equals(now.plan().fingerprintTo().text()) || !statements.equals(today)) {
            throw new Refused(
                    "the schema has changed since the plan was written down; nothing was applied",
                    "make the plan again, and have it reviewed again",
                    List.of());
        }
    }

    /** Walks through the document. */
    private static final class Reader {
        private final JsonParser json;
        private final List<String> statements = new ArrayList<>();
        private final List<String> renames = new ArrayList<>();
        private final Set<String> schemas = new HashSet<>();
        private final List<DescribedHazard> hazards = new ArrayList<>();
        private final List<String> target = new ArrayList<>();
        private Optional<String> checksum = Optional.empty();
        private String from = "";
        private String to = "";
        private String strategy = "auto";

        Reader(JsonParser json) {
            this.json = json;
        }

        PlanFile read(String name) throws IOException {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                members();
            }
            if (from.isEmpty() || to.isEmpty()) {
                throw new WrongInput(
                        name + " is no plan: it has no fingerprints",
                        "write one with: pgorm diff --from db --to SCHEMA -o " + name);
            }
            return new PlanFile(from, to, statements, hazards, checksum, target, options(name));
        }

        private DiffOptions options(String name) {
            try {
                return new DiffOptions(
                        schemas.isEmpty() ? Optional.empty() : Optional.of(schemas),
                        renames,
                        DiffOptions.Strategy.valueOf(strategy.toUpperCase(Locale.ROOT)),
                        DiffOptions.Proving.ALWAYS);
            } catch (IllegalArgumentException e) {
                throw new WrongInput(name + " names the unknown strategy " + strategy, "write the plan again");
            }
        }

        private void members() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && (member.equals("plan") || member.equals("result"))) {
                    members();
                } else if (value == JsonToken.START_ARRAY && member.equals("steps")) {
                    steps();
                } else if (value == JsonToken.START_ARRAY && member.equals("renames")) {
                    renames.addAll(strings());
                } else if (value == JsonToken.START_ARRAY && member.equals("target")) {
                    target.addAll(strings());
                } else if (value == JsonToken.START_ARRAY && member.equals("schemas")) {
                    schemas.addAll(strings());
                } else if (value == JsonToken.VALUE_STRING) {
                    text(member, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }

        private void text(String member, String value) {
            switch (member) {
                case "fingerprintFrom" -> from = value;
                case "fingerprintTo" -> to = value;
                case "strategy" -> strategy = value;
                case "checksum" -> checksum = Optional.of(value);
                default -> {} // what does not decide
            }
        }

        private void steps() throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String member = json.currentName();
                    JsonToken value = json.nextToken();
                    if (member.equals("sql")) {
                        statements.add(json.getText());
                    } else if (member.equals("hazards") && value == JsonToken.START_ARRAY) {
                        hazards();
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }

        private void hazards() throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> texts = new HashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String member = json.currentName();
                    if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                        texts.put(member, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
                hazards.add(new DescribedHazard(
                        texts.getOrDefault("id", ""),
                        texts.getOrDefault("severity", ""),
                        texts.getOrDefault("why", ""),
                        Optional.ofNullable(texts.get("recipe")),
                        texts.getOrDefault("needsConsent", "").equals("true")));
            }
        }

        private List<String> strings() throws IOException {
            List<String> values = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                values.add(json.getText());
            }
            return values;
        }
    }
}
