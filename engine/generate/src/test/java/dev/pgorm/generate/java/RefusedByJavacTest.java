package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.check.ExpressionReader;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program cannot say with a generated client: javac refuses it, and so does the prompt, with a message that says what would do. */
final class RefusedByJavacTest {

    private static final Path SCHEMA = Path.of("../expression/src/test/cases/schema.pgorm");

    @TempDir
    private Path folder;

    /**
     * A mistake.
     *
     * @param wrong what does not compile
     * @param right the same without the mistake, which compiles
     */
    private record Mistake(String wrong, String right) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "InvoiceCreate.customerId(1).insert()",
                    "InvoiceCreate.customerId(1).total(decimal(\"1\")).issuedAt(timestamp(\"2024-01-01T00:00:00\")).insert()"),
            new Mistake(
                    "InvoiceCreate.customerId(1).issuedAt(timestamp(\"2024-01-01T00:00:00\"))",
                    "InvoiceCreate.customerId(1).total(decimal(\"1\"))"),
            new Mistake("CustomerCreate.email(1)", "CustomerCreate.email(\"a\")"),
            new Mistake(
                    "db.execute(new CustomerUpdate().name(\"x\"))",
                    "db.execute(new CustomerUpdate().name(\"x\").where(customer.id.eq(1)))"),
            new Mistake(
                    "db.execute(update(customer).set(customer.name, \"x\"))",
                    "db.execute(update(customer).set(customer.name, \"x\").where(customer.id.eq(1)))"),
            new Mistake("db.execute(delete(customer))", "db.execute(delete(customer).all())"),
            new Mistake("customer.id.eq(\"1\")", "customer.id.eq(1)"),
            new Mistake("customer.name.eq(1)", "customer.name.eq(\"1\")"),
            new Mistake("customer.name.eq(customer.id)", "customer.name.eq(customer.email)"),
            new Mistake("invoice.status.eq(\"PAID\")", "invoice.status.eq(PAID)"),
            new Mistake("invoice.status.eq(Colour.RED)", "invoice.status.eq(Status.OPEN)"),
            new Mistake("invoice.notes.has(1)", "invoice.notes.has(\"1\")"),
            new Mistake("from(customer).where(customer.age)", "from(customer).where(customer.active)"),
            new Mistake("customer.name.sum()", "customer.id.sum()"),
            new Mistake("customer.born.eq(\"2024-01-01\")", "customer.born.eq(date(\"2024-01-01\"))"),
            new Mistake("update(customer).set(customer.age, \"1\")", "update(customer).set(customer.name, \"1\")"),
            // ordering by jsonb, json, xml or a point
            new Mistake("from(invoice).orderBy(invoice.data)", "from(invoice).orderBy(invoice.data.asText())"),
            new Mistake(
                    "from(invoice).orderBy(invoice.data.desc())",
                    "from(invoice).orderBy(invoice.data.asText().desc())"),
            new Mistake("customer.invoices.orderBy(invoice.data)", "customer.invoices.orderBy(invoice.id)"),
            new Mistake("rowNumber().over(orderBy(invoice.data))", "rowNumber().over(orderBy(invoice.id))"),
            new Mistake("from(remark).orderBy(remark.raw)", "from(remark).orderBy(remark.text)"),
            new Mistake("from(remark).orderBy(remark.page.asc())", "from(remark).orderBy(remark.text.asc())"),
            new Mistake("from(remark).orderBy(remark.place)", "from(remark).orderBy(remark.id)"),
            new Mistake("remark.raw.eq(\"{}\")", "remark.raw.isNull()"),
            // sums and averages have the types of the server
            sum("BigDecimal", "invoice.id.sum()", "Long"),
            sum("Long", "customer.id.sum()", "Integer"),
            sum("Long", "customer.age.sum()", "Short"),
            sum("BigDecimal", "invoice.total.sum()", "Double"),
            sum("Double", "invoice.weight.sum()", "BigDecimal"),
            sum("BigDecimal", "customer.id.avg()", "Double"),
            sum("Double", "invoice.weight.avg()", "BigDecimal"));

    /** A sum in a select, where a value of one class is wanted, and of another. */
    private static Mistake sum(String is, String expression, String isNot) {
        String query = "from(invoice).select(" + expression + ")";
        return new Mistake(typed(isNot, query), typed(is, query));
    }

    private static String typed(String type, String query) {
        return "java.util.Objects.<dev.pgorm.query.Select<"
                + ("BigDecimal".equals(type) ? "java.math.BigDecimal" : type) + ">>requireNonNull(" + query + ")";
    }

    @Test
    void mistakesDoNotCompileAndTheirMendedFormsDo() {
        Compilation wrong = client("wrong");
        Compilation right = client("right");
        for (int i = 0; i < MISTAKES.size(); i++) {
            wrong.add(
                    "com.acme.use", "Use" + i + ".java", use(i, MISTAKES.get(i).wrong()));
            right.add(
                    "com.acme.use", "Use" + i + ".java", use(i, MISTAKES.get(i).right()));
        }

        List<String> refused = wrong.compile();

        assertThat(right.compile()).isEmpty();
        for (int i = 0; i < MISTAKES.size(); i++) {
            String file = "com/acme/use/Use" + i + ".java:";
            assertThat(refused).as(MISTAKES.get(i).wrong()).anyMatch(each -> each.startsWith(file));
        }
    }

    /** The prompt has no classes that make rows: what needs none of them. */
    @Test
    void thePromptRefusesTheSameAndSaysWhatItWants() {
        ExpressionReader prompt = new ExpressionReader(new Vocabulary(Schemas.in(SCHEMA)));
        List<String> said = new ArrayList<>();
        for (String each : List.of(
                "update(customer).set(customer.name, \"x\")",
                "delete(customer)",
                "from(customer).where(customer.id.eq(\"1\"))",
                "from(customer).where(customer.name.eq(1))",
                "from(customer).where(customer.name.eq(customer.id))",
                "from(invoice).where(invoice.status.eq(\"PAID\"))",
                "from(customer).where(customer.age)",
                "from(customer).where(customer.born.eq(\"2024-01-01\"))",
                "update(customer).set(customer.age, \"1\").all()",
                "from(invoice).orderBy(invoice.data)",
                "from(invoice).orderBy(invoice.data.desc())",
                "from(remark).orderBy(remark.raw)",
                "from(remark).orderBy(remark.page.asc())")) {
            ExpressionFault fault = Assertions.catchThrowableOfType(ExpressionFault.class, () -> prompt.read(each));
            assertThat(fault).as(each).isNotNull();
            said.add(each + "\n" + fault.diagnostic().code() + " "
                    + fault.diagnostic().message()
                    + fault.diagnostic().help().map(help -> "\n  " + help).orElse("") + "\n");
        }

        Golden.check(Path.of("src/test/cases/refused-at-the-prompt.txt"), String.join("\n", said));
    }

    private Compilation client(String name) {
        SchemaModel schema = Schemas.in(SCHEMA);
        return new Compilation(folder.resolve(name))
                .add("com.acme.shop", JavaClient.files(schema, JavaClientOptions.in("com.acme.shop")));
    }

    private static String use(int number, String expression) {
        return """
                package com.acme.use;

                import static com.acme.shop.Shop.*;

                import com.acme.shop.*;
                import dev.pgorm.query.Executor;

                final class Use%d {
                    private Use%d() {}

                    static Object value(Executor db) {
                        return %s;
                    }
                }
                """.formatted(number, number, expression);
    }
}
