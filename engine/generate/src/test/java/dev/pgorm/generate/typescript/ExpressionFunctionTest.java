package dev.pgorm.generate.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions of the prompt as functions of TypeScript. */
class ExpressionFunctionTest {

    private static final Path FOLDER = Path.of("src/test/cases/queries");

    @Test
    void valuesStandInTheFunctionAsTheirTypesAreSent() throws Exception {
        StringBuilder functions = new StringBuilder();
        for (String expression : List.of(
                "from(invoice).where(invoice.id.eq(5000000000L), invoice.total.gt(9.99), invoice.status.eq(PAID))"
                        + ".select(invoice.id, invoice.status, invoice.total)",
                "update(customer).set(customer.born, date(\"2000-02-29\")).where(customer.name.contains(\"50% \\\"x\\\"\"))",
                "db.topBuyers(\"@acme.io\", 1)",
                "from(customer).include(customer.invoices.where(invoice.total.gt(9.99)).orderBy(invoice.id).limit(3)"
                        + ".include(invoice.lines, invoice.customer))",
                "from(invoice).where(invoice.id.eq(1)).include(invoice.customer).forUpdate()",
                "update(invoice).set(invoice.weight, 1.5).with(invoice.lines.create(insert(line).set(line.number, 3)"
                        + ".set(line.product, \"pen\").set(line.price, 2))).where(invoice.id.eq(1))",
                "delete(invoice).where(invoice.issuedAt.lt(timestamp(\"2024-01-31T00:00:00\"))).returning(invoice.id).fetch()")) {
            functions.append("// ").append(expression).append("\n");
            functions
                    .append(ExpressionFunction.of(schema(), "query", expression))
                    .append('\n');
        }

        Golden.check(FOLDER.resolve("expressions.ts"), functions.toString());
        assertThat(functions).doesNotContain(GeneratedFile.MARK);
    }

    @Test
    void aNameThatTheClientHasAlreadyIsNotTakenTwice() throws Exception {
        assertThat(ExpressionFunction.of(schema(), "Customer", "from(customer)"))
                .contains("export async function Customer")
                .doesNotContain("interface CustomerRow {");
    }

    @Test
    void whatHasNoFunctionSaysWhy() throws IOException {
        SchemaModel schema = schema();

        assertThatThrownBy(() -> ExpressionFunction.of(
                        schema, "query", "from(customer).select(customer.id.as(\"invoices\"), customer.invoices)"))
                .isInstanceOf(NotInClient.class)
                .hasMessage("it gives two things that are called invoices; as(…) gives a value another name");
        assertThatThrownBy(() -> ExpressionFunction.of(
                        schema,
                        "query",
                        "from(customer).select(customer.name, customer.invoices)"
                                + ".union(from(customer).select(customer.email))"))
                .isInstanceOf(NotInClient.class)
                .hasMessage("its related rows are found by columns that not all of its united queries give");
    }

    private static SchemaModel schema() throws IOException {
        String text = Files.readString(FOLDER.resolve("schema.pgorm"));
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", text)));
        return Resolver.resolve(parsed.sources(), parsed.trees()).model();
    }
}
