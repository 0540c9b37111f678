package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.QueryDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expression of the prompt as a function of the schema's TypeScript client: what a query of the schema with that expression gets. */
public final class ExpressionFunction {

    private ExpressionFunction() {}

    /**
     * A file for the client's folder.
     *
     * @param schema the schema, without errors
     * @param name what the function is called, unless the client has that name already
     * @param expression the expression, which the schema understands
     * @throws NotInClient where it has no function
     */
    public static String of(SchemaModel schema, String name, String expression) throws NotInClient {
        SchemaModel saying = saying(schema, name, expression);
        List<Model> models =
                schema.models().stream().filter(each -> !each.ignored()).toList();
        ClientNames names = new ClientNames(saying, models);
        String file = new QueriesSource(saying, names, new Values(saying, names))
                .fileOfTheLast()
                .text();
        // without the mark it is a file of the program's, which the generator leaves alone
        return file.substring(GeneratedFile.MARK.length() + 1);
    }

    private static SchemaModel saying(SchemaModel schema, String name, String expression) {
        Span nowhere = new Span(0, 0, 0);
        List<QueryDeclaration> queries = new ArrayList<>(schema.queries());
        queries.add(new QueryDeclaration(name, List.of(), expression, nowhere, Optional.empty(), nowhere));
        return new SchemaModel(
                schema.datasource(),
                schema.generators(),
                schema.models(),
                schema.enums(),
                schema.sequences(),
                schema.composites(),
                schema.objects(),
                schema.sqlBlocks(),
                schema.programs(),
                queries,
                schema.contexts(),
                schema.owners(),
                schema.wholeLanguage(),
                schema.defaultSchema());
    }
}
