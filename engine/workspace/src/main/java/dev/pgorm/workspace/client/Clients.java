package dev.pgorm.workspace.client;

import dev.pgorm.exec.Setting;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.java.JavaClient;
import dev.pgorm.generate.java.JavaClientOptions;
import dev.pgorm.generate.java.ProgramText;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.typescript.ExpressionFunction;
import dev.pgorm.generate.typescript.TypeScriptClient;
import dev.pgorm.lang.model.Generator;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Executable;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clients of a schema, as its generator blocks and the command line ask for them. */
public final class Clients {

    private static final String USUAL_PACKAGE = "client";

    private final Path workingDirectory;
    private final Path schemaDirectory;
    private final SchemaModel schema;

    /**
     * The clients of a schema.
     *
     * @param schemaDirectory where {@code output} of a generator block starts
     * @param schema which has no errors
     */
    public Clients(Path workingDirectory, Path schemaDirectory, SchemaModel schema) {
        this.workingDirectory = workingDirectory;
        this.schemaDirectory = schemaDirectory;
        this.schema = schema;
    }

    /** A client, and where it goes. */
    private record Wanted(
            ClientLanguage language, String folder, Path place, Optional<String> packageName, String origin) {}

    /**
     * The clients beside what their folders hold.
     *
     * @throws WrongInput where none is asked for, or it is not said where one goes
     */
    public List<ClientFiles> compare(ClientRequest request) {
        List<ClientFiles> all = new ArrayList<>();
        for (Wanted each : wanted(request)) {
            all.add(new ClientFolder(each.folder(), each.place(), each.language()).compare(files(each)));
        }
        return all;
    }

    /**
     * A builder expression as a program with the schema's Java client has it.
     *
     * @param schema which has no errors
     * @param statement what the expression says
     * @throws WrongUsage where a program says it in another way
     */
    public static String program(SchemaModel schema, String expression, Executable statement) {
        String name = schema.generators().stream()
                .filter(each -> Optional.ofNullable(each.settings().get("provider"))
                        .flatMap(ClientLanguage::of)
                        .filter(ClientLanguage.JAVA::equals)
                        .isPresent())
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.settings().get("package")))
                .orElse(USUAL_PACKAGE);
        try {
            return ProgramText.of(schema, javaOptions(name, "the schema's Java client"), expression, statement);
        } catch (NotInClient different) {
            throw new WrongUsage("the expression is not written so in Java: " + different.reason(), "write that");
        }
    }

    /**
     * A builder expression as a function for the schema's TypeScript client.
     *
     * @param schema which has no errors
     * @param settings what whoever calls it sets; only the names are told
     * @throws WrongUsage where TypeScript has no function for it
     */
    public static String function(SchemaModel schema, String expression, List<Setting> settings) {
        try {
            String function = ExpressionFunction.of(schema, "query", expression);
            return settings.isEmpty() ? function : caller(settings) + function;
        } catch (NotInClient different) {
            throw new WrongUsage(
                    "the expression has no function in TypeScript: " + different.reason(),
                    "\\sql shows its statement, \\java its program in Java");
        }
    }

    private static String caller(List<Setting> settings) {
        return "// Its caller sets " + settings.stream().map(Setting::name).collect(Collectors.joining(", "))
                + ": inContext(pool, […], (db) => query(db))\n\n";
    }

    private List<Wanted> wanted(ClientRequest request) {
        List<Wanted> declared = declared(request);
        if (request.language().isEmpty() && request.folder().isPresent()) {
            throw new WrongInput(
                    "--out says where a client goes, but not which", "add --lang java or --lang typescript");
        }
        if (request.language().isPresent() && request.folder().isPresent()) {
            String folder = request.folder().get();
            Optional<String> packageName =
                    request.packageName().or(() -> declared.stream().findFirst().flatMap(Wanted::packageName));
            return List.of(new Wanted(
                    request.language().get(), folder, workingDirectory.resolve(folder), packageName, "the client"));
        }
        if (declared.isEmpty()) {
            throw new WrongInput(
                    request.language().isPresent()
                            ? "it is not said where the client goes"
                            : "the schema asks for no client: it has no generator block of ours",
                    "add a generator block with provider = \"pgorm-java\" or \"pgorm-typescript\" and an output,"
                            + " or name a language and a folder (--lang, --out)");
        }
        return declared;
    }

    private List<Wanted> declared(ClientRequest request) {
        List<Wanted> all = new ArrayList<>();
        for (Generator each : schema.generators()) {
            Optional<ClientLanguage> language =
                    Optional.ofNullable(each.settings().get("provider")).flatMap(ClientLanguage::of);
            if (language.isEmpty()
                    || (request.language().isPresent() && !request.language().equals(language))) {
                continue;
            }
            String output = each.settings().get("output");
            if (output == null && request.folder().isEmpty()) {
                throw new WrongInput(
                        "generator " + each.name() + " does not say where its client goes",
                        "add output = \"…\" to the block, or name a language and a folder (--lang, --out)");
            }
            String folder = output == null ? "" : output;
            all.add(new Wanted(
                    language.get(),
                    folder,
                    schemaDirectory.resolve(folder).normalize(),
                    request.packageName()
                            .or(() -> Optional.ofNullable(each.settings().get("package"))),
                    "generator " + each.name()));
        }
        return all;
    }

    private List<GeneratedFile> files(Wanted client) {
        return switch (client.language()) {
            case JAVA ->
                JavaClient.files(schema, javaOptions(client.packageName().orElse(USUAL_PACKAGE), client.origin()));
            case TYPESCRIPT -> TypeScriptClient.files(schema);
        };
    }

    private static JavaClientOptions javaOptions(String name, String origin) {
        if (!JavaClientOptions.isPackageName(name)) {
            throw new WrongInput(
                    origin + " cannot have the package " + name + ": Java allows no such name",
                    "write names that Java allows with dots between them, as com.acme.shop");
        }
        return JavaClientOptions.in(name);
    }
}
