package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A program of {@code src/test/typescript-clients} with the client of a schema, compiled by tsc. */
final class TypeScriptProgram {

    private final NodePackages node;
    private final Path project;
    private final String name;

    private TypeScriptProgram(NodePackages node, Path project, String name) {
        this.node = node;
        this.project = project;
        this.name = name;
    }

    /**
     * Compiles it; skips the test where there is no Node.js.
     *
     * @param name the program's, without its ending
     * @param schemas the folder that has {@code schema.pgorm}
     */
    static TypeScriptProgram compiled(String name, Path schemas, Path home) throws IOException, InterruptedException {
        NodePackages node = NodePackages.require();
        Path project = node.emptyDirectory(name);
        Files.copy(ClientCompilation.COMPILER_OPTIONS, project.resolve("tsconfig.json"));
        Files.copy(Path.of("src/test/typescript-clients", name + ".ts"), project.resolve(name + ".ts"));
        try (Workspace workspace = Workspace.open(
                WorkspaceOptions.in(schemas, Map.of(), home, "tester").withSchema("schema.pgorm"))) {
            workspace
                    .clients(new ClientRequest(
                            Optional.of(ClientLanguage.TYPESCRIPT),
                            Optional.of(project.resolve("client").toString()),
                            Optional.empty()))
                    .forEach(ClientFiles::write);
        }
        assertThat(node.compile(project).output()).isEmpty();
        return new TypeScriptProgram(node, project, name);
    }

    /** Runs it on a database, with further variables of its environment. */
    NodePackages.Outcome run(TestDatabase database, Map<String, String> further)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.putAll(further);
        return node.run(project, variables, "out/" + name + ".js");
    }
}
