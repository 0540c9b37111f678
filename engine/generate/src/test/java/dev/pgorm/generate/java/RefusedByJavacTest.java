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
            // arrays of json, and grouping by what the server cannot compare
            new Mistake("from(remark).orderBy(remark.raws)", "from(remark).orderBy(remark.raws.length())"),
            new Mistake("remark.raws.has(json(\"1\"))", "remark.raws.isEmpty()"),
            new Mistake("remark.raws.eq(remark.raws)", "remark.raws.isNull()"),
            new Mistake("from(remark).groupBy(remark.raw)", "from(remark).groupBy(remark.text)"),
            new Mistake("from(remark).distinctOn(remark.page)", "from(remark).distinctOn(remark.text)"),
            new Mistake("count().over(partitionBy(remark.place))", "count().over(partitionBy(remark.id))"),
            new Mistake("remark.raw.countDistinct()", "remark.raw.count()"),
            new Mistake(
                    "remark.raw.in(from(remark).select(remark.raw))", "remark.id.in(from(remark).select(remark.id))"),
            // parts that belong to something else
            new Mistake("from(customer).include(customer.name)", "from(customer).include(customer.invoices)"),
            new Mistake(
                    "from(customer).orderBy(customer.invoices)", "from(customer).orderBy(customer.invoices.count())"),
            new Mistake("customer.mentor.count()", "customer.pupils.count()"),
            new Mistake("customer.mentor.set(customer.id.eq(1))", "customer.pupils.set(customer.id.eq(1))"),
            new Mistake("customer.name.filter(customer.active)", "customer.id.max().filter(customer.active)"),
            new Mistake(
                    "from(invoice).select(rowNumber())", "from(invoice).select(rowNumber().over(orderBy(invoice.id)))"),
            new Mistake("from(customer).limit(\"1\")", "from(customer).limit(1)"),
            new Mistake(
                    "from(customer).select(customer.name).union(from(customer).select(customer.id))",
                    "from(customer).select(customer.name).union(from(tag).select(tag.name))"),
            new Mistake(
                    "db.execute(update(customer).with(customer.tags.disconnect()))",
                    "db.execute(update(customer).with(customer.tags.disconnect()).where(customer.id.eq(1)))"),
            new Mistake(
                    "customer.invoices.update(update(invoice).set(invoice.total, 1))",
                    "customer.invoices.update(update(invoice).set(invoice.total, 1).all())"),
            new Mistake(
                    "db.execute(insert(tag).set(tag.name, \"a\").onConflict(tag.id))",
                    "db.execute(insert(tag).set(tag.name, \"a\").onConflict(tag.id).doNothing())"),
            // copies
            new Mistake(
                    "rows.copy(customer, java.util.List.of(\"a\")).set(customer.age, each -> each)",
                    "rows.copy(customer, java.util.List.of(\"a\")).set(customer.name, each -> each)"),
            new Mistake(
                    "rows.copy(invoice, java.util.List.of(\"a\")).set(invoice.status, each -> each)",
                    "rows.copy(invoice, java.util.List.of(\"a\")).set(invoice.status, each -> PAID)"),
            // models at run time
            new Mistake("any.text(\"name\").eq(1)", "any.text(\"name\").eq(\"1\")"),
            new Mistake("any.integer(\"id\").eq(\"1\")", "any.integer(\"id\").eq(1)"),
            new Mistake("any.column(\"name\").eq(\"a\")", "any.text(\"name\").eq(\"a\")"),
            new Mistake("from(any).orderBy(any.json(\"data\"))", "from(any).orderBy(any.json(\"data\").asText())"),
            new Mistake("from(any).orderBy(any.unordered(\"p\"))", "from(any).orderBy(any.bigint(\"id\"))"),
            new Mistake("update(any).set(any.integer(\"id\"), \"1\")", "update(any).set(any.integer(\"id\"), 1)"),
            new Mistake(
                    "update(any).set(any.column(\"at\", java.time.LocalDate.class), \"2024-01-01\")",
                    "update(any).set(any.column(\"at\", java.time.LocalDate.class), date(\"2024-01-01\"))"),
            new Mistake(
                    "any.enumeration(\"status\").eq(\"PAID\")",
                    "any.enumeration(\"status\").eq(any.label(\"status\", \"PAID\"))"),
            new Mistake("any.one(\"mentor\").count()", "any.many(\"pupils\").count()"),
            new Mistake("db.execute(delete(any))", "db.execute(delete(any).all())"),
            // values of contexts
            new Mistake(
                    "rows.with(app.userId(\"0b7e2c1e-1d2c-4f54-9c9b-6f0d6f3a2a10\")).from(customer)",
                    "rows.with(app.userId(uuid(\"0b7e2c1e-1d2c-4f54-9c9b-6f0d6f3a2a10\"))).from(customer)"),
            new Mistake(
                    "rows.with(app.tenantId(\"3\"))", "rows.with(app.tenantId(3), app.visits(3), app.tenantId(null))"),
            new Mistake("rows.with(app.visits(null))", "rows.with(app.limit(null))"),
            new Mistake("rows.with(app.status(Colour.RED))", "rows.with(app.status(PAID), app.active(true))"),
            new Mistake("rows.with(app.user(1))", "rows.with(app.name(\"a\"), app.class_(\"b\"), tag_.id(1))"),
            new Mistake("rows.with(app)", "rows.with(app.day(date(\"2024-01-31\")))"),
            // rows of other types or of another number of values
            new Mistake(
                    "row(line.invoiceId, line.product).eq(row(1, 2))",
                    "row(line.invoiceId, line.product).eq(row(1, \"2\"))"),
            new Mistake(
                    "row(line.invoiceId, line.number).lt(row(1, 2, 3))",
                    "row(line.invoiceId, line.number).lt(row(1, 2))"),
            new Mistake(
                    "row(line.invoiceId, line.number).in(row(1, 2), row(1, \"2\"))",
                    "row(line.invoiceId, line.number).in(row(1, 2), row(1L, 2.5))"),
            new Mistake(
                    "row(invoice.status, invoice.id).eq(row(\"PAID\", 1))",
                    "row(invoice.status, invoice.id).eq(row(PAID, 1))"),
            new Mistake(
                    "row(invoice.status, invoice.id).ge(row(invoice.id, invoice.status))",
                    "row(invoice.status, invoice.id).ge(row(invoice.status, invoice.total))"),
            new Mistake(
                    "row(line.invoiceId, line.number).in(from(remark).select(remark.invoiceId))",
                    "row(line.invoiceId, line.number).in(from(remark).select(remark.invoiceId, remark.number))"),
            new Mistake(
                    "row(line.invoiceId, line.product).in(from(remark).select(remark.invoiceId, remark.number))",
                    "row(line.invoiceId, line.product).in(from(remark).select(remark.number, remark.text))"),
            new Mistake(
                    "row(line.invoiceId, line.number).in(from(remark))",
                    "row(line.invoiceId, line.number).in(from(remark).select(remark.number, remark.number))"),
            new Mistake("row(line.invoiceId, 5).eq(row(1, 5))", "row(line.invoiceId, line.number).eq(row(1, 5))"),
            new Mistake("row(line.invoiceId).eq(row(1))", "line.invoiceId.eq(1)"),
            new Mistake(
                    "row(1, 2).eq(row(line.invoiceId, line.number))", "row(line.invoiceId, line.number).eq(row(1, 2))"),
            new Mistake(
                    "row(invoice.data, invoice.id).eq(row(invoice.data, invoice.id))",
                    "row(invoice.data.asText(), invoice.id).eq(row(invoice.data.asText(), invoice.id))"),
            // several ways to group
            new Mistake("from(remark).groupBy(rollup(remark.raw))", "from(remark).groupBy(rollup(remark.text))"),
            new Mistake("from(invoice).groupBy(rollup())", "from(invoice).groupBy(rollup(invoice.status))"),
            new Mistake(
                    "from(invoice).groupBy(rollup(cube(invoice.status)))",
                    "from(invoice).groupBy(groupingSets(cube(invoice.status)))"),
            new Mistake(
                    "from(invoice).select(rollup(invoice.status))", "from(invoice).select(grouping(invoice.status))"),
            // functions that give rows
            new Mistake("from(generateSeries(1, \"2\"))", "from(generateSeries(1, 2L))"),
            new Mistake(
                    "from(generateSeries(date(\"2024-01-01\"), date(\"2024-02-01\")))",
                    "from(generateSeries(date(\"2024-01-01\"), date(\"2024-02-01\"), \"1 day\"))"),
            new Mistake("from(unnest())", "from(unnest(1))"),
            new Mistake("unnest(invoice.data)", "unnest(invoice.notes)"),
            new Mistake("unnest(invoice.notes).value().eq(1)", "unnest(invoice.notes).value().eq(\"1\")"),
            new Mistake("unnest(invoice.notes).place()", "unnest(invoice.notes).withOrdinality().place()"),
            new Mistake(
                    "from(invoice).select(unnest(invoice.notes))",
                    "from(invoice).select(unnest(invoice.notes).value())"),
            // text search
            new Mistake("article.search.matches(\"cats\")", "article.search.matches(websearch(\"cats\"))"),
            new Mistake("article.wanted.matches(websearch(\"cats\"))", "article.wanted.matches(toTsVector(\"cats\"))"),
            new Mistake("article.title.matches(websearch(\"cats\"))", "article.title.matches(\"cats\")"),
            new Mistake(
                    "article.search.matches(and(websearch(\"a\"), websearch(\"b\")))",
                    "article.search.matches(websearch(\"a\").and(websearch(\"b\")))"),
            new Mistake("from(article).orderBy(rank())", "from(article).orderBy(article.search.rank(article.wanted))"),
            new Mistake("headline(article.search, websearch(\"a\"))", "headline(article.title, websearch(\"a\"))"),
            // distances that a type of vectors does not have
            distance(
                    "bits", "\"101\", dev.pgorm.query.Distance.COSINE", "\"101\", dev.pgorm.query.BitDistance.HAMMING"),
            distance(
                    "halfVector",
                    "\"[1]\", dev.pgorm.query.BitDistance.JACCARD",
                    "\"[1]\", dev.pgorm.query.Distance.L1"),
            distance(
                    "vector",
                    "any.bits(\"b\"), dev.pgorm.query.Distance.L2",
                    "any.vector(\"b\"), dev.pgorm.query.Distance.L2"),
            distance(
                    "sparseVector",
                    "any.halfVector(\"b\"), dev.pgorm.query.Distance.L2",
                    "any.sparseVector(\"b\"), dev.pgorm.query.Distance.L2"),
            // one of several values, and values of other rows, are of one type
            new Mistake(
                    "when(customer.age, \"adult\").otherwise(\"minor\")",
                    "when(customer.age.ge(18), \"adult\").otherwise(\"minor\")"),
            new Mistake("when(customer.active, \"a\").otherwise(1)", "when(customer.active, \"a\").otherwise(\"1\")"),
            new Mistake(
                    "when(customer.active, 1).when(customer.active, \"2\")",
                    "when(customer.active, 1).when(customer.active, 2)"),
            new Mistake(
                    "from(invoice).select(invoice.total.lag())",
                    "from(invoice).select(invoice.total.lag().over(orderBy(invoice.id)))"),
            new Mistake("orderBy(invoice.id).rows(1, 2)", "orderBy(invoice.id).rows(preceding(1), following(2))"),
            new Mistake(
                    "customer.invoices.aggregate(invoice.total)", "customer.invoices.aggregate(invoice.total.sum())"),
            new Mistake("invoice.notes.append(1)", "invoice.notes.append(\"1\")"),
            new Mistake("invoice.notes.any().gt(1)", "invoice.notes.any().gt(\"1\")"),
            new Mistake("invoice.total.greatest(\"1\")", "invoice.total.greatest(1)"),
            new Mistake("customer.born.since(customer.name)", "customer.born.since(customer.born)"),
            new Mistake(
                    "invoice.data.gt(from(invoice).select(invoice.data))",
                    "invoice.total.gt(from(invoice).select(invoice.total))"),
            // calculations have the type of what they are made of, or one that is known when the program runs
            sum("BigDecimal", "invoice.total.times(invoice.total).sum()", "Long"),
            sum("Long", "customer.id.plus(1).sum()", "Integer"),
            sum("BigDecimal", "customer.id.times(customer.id).avg()", "Long"),
            sum("Double", "invoice.weight.times(2).sum()", "BigDecimal"),
            sum("BigDecimal", "customer.id.asDecimal().times(invoice.total).sum()", "Integer"),
            sum("BigDecimal", "invoice.total.sum().minus(invoice.total.max())", "Long"),
            new Mistake(
                    typed("Integer", "from(invoice).select(customer.id.times(invoice.total))"),
                    typed("BigDecimal", "from(invoice).select(invoice.total.times(customer.id.asDecimal()))")),
            // sums and averages have the types of the server
            sum("BigDecimal", "invoice.id.sum()", "Long"),
            sum("Long", "customer.id.sum()", "Integer"),
            sum("Long", "customer.age.sum()", "Short"),
            sum("BigDecimal", "invoice.total.sum()", "Double"),
            sum("Double", "invoice.weight.sum()", "BigDecimal"),
            sum("BigDecimal", "customer.id.avg()", "Double"),
            sum("Double", "invoice.weight.avg()", "BigDecimal"));

    /** A sum in a select, where a value of one class is wanted, and of another. */
    private static Mistake distance(String accessor, String wrong, String right) {
        String nearest = "any." + accessor + "(\"a\").nearest(%s)";
        return new Mistake(nearest.formatted(wrong), nearest.formatted(right));
    }

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
        Mistake.check(MISTAKES, client("wrong"), client("right"), RefusedByJavacTest::use);
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
                "from(remark).orderBy(remark.page.asc())",
                "from(remark).orderBy(remark.raws)",
                "from(remark).where(remark.raws.has(json(\"1\")))",
                "from(remark).groupBy(remark.raw)",
                "from(remark).distinctOn(remark.page)",
                "from(remark).select(count().over(partitionBy(remark.place)))",
                "from(remark).select(remark.raw.countDistinct())",
                "from(customer).include(customer.name)",
                "from(customer).orderBy(customer.invoices)",
                "from(customer).where(customer.mentor.count().gt(1))",
                "update(customer).with(customer.mentor.set(customer.id.eq(1))).where(customer.id.eq(1))",
                "from(customer).select(customer.name.filter(customer.active))",
                "from(invoice).select(rowNumber())",
                "from(customer).limit(\"1\")",
                "update(customer).with(customer.tags.disconnect())",
                "update(customer).with(customer.invoices.update(update(invoice).set(invoice.total, 1))).where(customer.id.eq(1))",
                "insert(tag).set(tag.name, \"a\").onConflict(tag.id)",
                "db.with(app.userId(\"0b7e2c1e-1d2c-4f54-9c9b-6f0d6f3a2a10\")).from(customer)",
                "db.with(app.tenantId(\"3\")).from(customer)",
                "db.with(app.visits(null)).from(customer)",
                "db.with(app.status(Colour.RED)).from(customer)",
                "db.with(app.user(1)).from(customer)",
                "db.with(app).from(customer)",
                "from(customer).select(customer.age.plus(1.5))",
                "from(customer).where(customer.age.plus(100000).gt(1))")) {
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
                import dev.pgorm.exec.Database;
                import dev.pgorm.query.DynamicTable;
                import dev.pgorm.query.Executor;

                final class Use%d {
                    private Use%d() {}

                    static Object value(Executor db, Database rows, DynamicTable any) {
                        return %s;
                    }
                }
                """.formatted(number, number, expression);
    }
}
