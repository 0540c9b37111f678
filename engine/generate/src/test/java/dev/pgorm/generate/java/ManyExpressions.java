package dev.pgorm.generate.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Expressions of every operator on every kind of field of the schema of engine/expression, and of every form of statement. */
final class ManyExpressions {

    /** For each field of a kind: an expression in which {@code $} stands for it. */
    private record Kind(String table, List<String> fields, List<String> conditions, List<String> values) {}

    private static final List<String> ALL_CONDITIONS = List.of("$.isNull()", "$.isNotNull()", "$.isSameAs($)");
    private static final List<String> ALL_VALUES = List.of("$", "$.count()", "$.countDistinct()", "$.as(\"named\")");
    private static final List<String> TEXT = List.of(
            "$.eq(\"a\")",
            "$.ne(\"a\")",
            "$.lt(\"a\")",
            "$.le(\"a\")",
            "$.gt(\"a\")",
            "$.ge(\"a\")",
            "$.between(\"a\", \"b\")",
            "$.in(\"a\", \"b\")",
            "$.notIn(\"a\")",
            "$.like(\"a%\")",
            "$.notLike(\"a_\")",
            "$.ilike(\"a\")",
            "$.notIlike(\"a\")",
            "$.contains(\"50%\")",
            "$.startsWith(\"a_\")",
            "$.endsWith(\"\\\\\")",
            "$.containsIgnoreCase(\"a\")",
            "$.matches(\"^a\")",
            "$.matchesIgnoreCase(\"^a\")",
            "$.eq($)",
            "$.lt($.lower())");
    private static final List<String> TEXT_VALUES = List.of(
            "$.lower()",
            "$.upper()",
            "$.trim()",
            "$.length()",
            "$.concat(\"x\")",
            "$.concat($)",
            "$.substring(2)",
            "$.substring(2, 3)",
            "$.replace(\"a\", \"b\")",
            "$.orElse(\"none\")",
            "$.orElse($)",
            "$.min()",
            "$.max()");
    private static final List<String> NUMBER = List.of(
            "$.eq(1)",
            "$.ne(2)",
            "$.lt(3)",
            "$.le(4)",
            "$.gt(5)",
            "$.ge(6)",
            "$.between(1, 9)",
            "$.in(1, 2)",
            "$.notIn(3)",
            "$.eq($.plus(1))",
            "$.ne($)",
            "$.lt($)",
            "$.le($)",
            "$.gt($)",
            "$.ge($.minus(1))",
            "$.gt(1.5)",
            "$.lt(5000000000L)",
            "$.eq(decimal(\"1.25\"))");
    private static final List<String> NUMBER_VALUES = List.of(
            "$.plus(1)",
            "$.plus($)",
            "$.minus(1)",
            "$.minus($.plus(1))",
            "$.times(2)",
            "$.times($)",
            "$.dividedBy(2)",
            "$.dividedBy($)",
            "$.negated()",
            "$.abs()",
            "$.orElse(0)",
            "$.orElse($)",
            "$.round(2)",
            "$.sum()",
            "$.avg()",
            "$.min()",
            "$.max()",
            "$.sum().filter($.gt(1))",
            "$.sum().over(orderBy($))",
            "$.avg().over(partitionBy($).orderBy($.desc()))");

    private static final List<Kind> KINDS = List.of(
            new Kind("customer", List.of("email", "name"), TEXT, TEXT_VALUES),
            new Kind("invoice", List.of("class_"), TEXT, TEXT_VALUES),
            new Kind("customer", List.of("id", "age"), NUMBER, NUMBER_VALUES),
            new Kind("invoice", List.of("id", "total", "weight"), NUMBER, NUMBER_VALUES),
            new Kind("customer", List.of("id"), List.of("$.modulo(2).eq(1)"), List.of("$.modulo(3)")),
            new Kind(
                    "customer",
                    List.of("active"),
                    List.of(
                            "$",
                            "$.not()",
                            "$.and($)",
                            "$.or($.not())",
                            "$.eq(true)",
                            "$.ne(false)",
                            "and($, $)",
                            "or($, not($))"),
                    List.of("$.and($)", "$.not()")),
            new Kind(
                    "customer",
                    List.of("born"),
                    temporal("date(\"2024-02-29\")"),
                    List.of(
                            "$.plus(\"1 day\")",
                            "$.minus(\"1 month\")",
                            "$.orElse(date(\"2024-01-01\"))",
                            "$.min()",
                            "$.max()")),
            new Kind(
                    "customer",
                    List.of("createdAt"),
                    temporal("instant(\"2024-02-29T12:00:00Z\")"),
                    List.of(
                            "$.truncate(\"month\")",
                            "$.plus(\"1 day\")",
                            "$.orElse(instant(\"2024-01-01T00:00:00Z\"))",
                            "$.max()")),
            new Kind(
                    "invoice",
                    List.of("issuedAt"),
                    temporal("timestamp(\"2024-02-29T12:00:00\")"),
                    List.of("$.truncate(\"day\")", "$.minus(\"1 hour\")", "$.min()")),
            new Kind(
                    "invoice",
                    List.of("status"),
                    List.of(
                            "$.eq(PAID)",
                            "$.ne(Status.OPEN)",
                            "$.lt(PAID)",
                            "$.ge(LOST)",
                            "$.in(PAID, LOST)",
                            "$.notIn(Status.OPEN)",
                            "$.between(PAID, LOST)"),
                    List.of()),
            new Kind(
                    "invoice",
                    List.of("token"),
                    List.of(
                            "$.eq(uuid(\"00000000-0000-0000-0000-000000000001\"))",
                            "$.in(uuid(\"00000000-0000-0000-0000-000000000002\"))",
                            "$.eq($)"),
                    List.of()),
            new Kind(
                    "invoice",
                    List.of("data"),
                    List.of(
                            "$.eq(json(\"{}\"))",
                            "$.ne(json(\"[]\"))",
                            "$.contains(json(\"{\\\"a\\\":1}\"))",
                            "$.hasKey(\"a\")",
                            "$.hasAnyKey(\"a\", \"b\")",
                            "$.hasAllKeys(\"a\")",
                            "$.at(\"a\", \"b\").asInt().gt(1)",
                            "$.at(\"a\").asBoolean()"),
                    List.of("$.at(\"a\")", "$.at(\"a\").asText()", "$.at(\"a\").asDecimal()")),
            new Kind(
                    "invoice",
                    List.of("notes"),
                    List.of(
                            "$.has(\"a\")",
                            "$.hasSome(\"a\", \"b\")",
                            "$.hasEvery(\"a\")",
                            "$.isEmpty()",
                            "$.length().gt(1)"),
                    List.of("$.length()")),
            new Kind(
                    "invoice",
                    List.of("period"),
                    List.of(
                            "$.contains(date(\"2024-01-01\"))",
                            "$.containsRange(\"[2024-01-01,2024-02-01)\")",
                            "$.overlaps(\"[2024-01-01,)\")",
                            "$.overlaps($)",
                            "$.adjacent(\"[2024-01-01,)\")",
                            "$.before(\"[2024-01-01,)\")",
                            "$.after(\"(,2024-01-01)\")",
                            "$.isEmpty()"),
                    List.of()));

    /** Relations of up to three levels, paging, windows, and all forms of writing. */
    private static final List<String> STATEMENTS = List.of(
            "from(customer).where(customer.invoices.some())",
            "from(customer).where(customer.invoices.none(invoice.lines.some(line.remarks.some(remark.text.eq(\"x\")))))",
            "from(customer).where(customer.invoices.every(invoice.lines.every(line.price.gt(1))))",
            "from(customer).where(customer.mentor.some(customer.active), customer.pupils.none())",
            "from(customer).where(customer.tags.some(tag.name.in(\"a\", \"b\")))",
            "from(remark).where(remark.line.some(line.invoice.some(invoice.customer.some(customer.name.eq(\"x\")))))",
            "from(customer).include(customer.invoices.include(invoice.lines.include(line.remarks)))",
            "from(customer).include(customer.invoices.where(invoice.total.gt(1)).orderBy(invoice.id.desc()).limit(2).offset(1), customer.mentor, customer.tags)",
            "from(customer).select(customer.id, customer.invoices.select(invoice.id, invoice.lines.select(line.product)))",
            "from(customer).orderBy(customer.invoices.count().desc(), customer.id)",
            "from(customer).where(customer.invoices.count(invoice.total.gt(1)).gt(2))",
            "from(customer).where(customer.id.in(from(invoice).where(invoice.total.gt(1)).select(invoice.customerId)))",
            "from(customer).where(exists(from(invoice).where(invoice.customerId.eq(customer.id))))",
            "from(customer).join(invoice, invoice.customerId.eq(customer.id)).select(customer.name, invoice.total)",
            "from(customer).leftJoin(invoice, invoice.customerId.eq(customer.id)).where(invoice.id.isNull())",
            "from(customer).orderBy(customer.age.desc().nullsLast(), customer.name.asc().nullsFirst(), customer.id).limit(10).offset(20)",
            "from(customer).distinct().select(customer.name)",
            "from(customer).distinctOn(customer.name).orderBy(customer.name, customer.id)",
            "from(invoice).groupBy(invoice.status).having(count().gt(1)).select(invoice.status, count(), invoice.total.sum())",
            "from(customer).select(customer.name).union(from(tag).select(tag.name))",
            "from(customer).select(customer.name).unionAll(from(tag).select(tag.name)).limit(3)",
            "from(customer).select(customer.name).intersect(from(tag).select(tag.name))",
            "from(customer).select(customer.name).except(from(tag).select(tag.name))",
            "from(customer).forUpdate()",
            "from(customer).forUpdate().skipLocked()",
            "from(customer).forShare().noWait()",
            "from(customer).forNoKeyUpdate()",
            "from(invoice).select(invoice.id, rowNumber().over(partitionBy(invoice.customerId).orderBy(invoice.total.desc())))",
            "from(invoice).select(invoice.id, rank().over(orderBy(invoice.total)), denseRank().over(orderBy(invoice.total)))",
            "from(invoice).select(count().over(partitionBy(invoice.status)))",
            "insert(tag).set(tag.id, 1).set(tag.name, \"a\")",
            "insert(tag).set(tag.id, 1).set(tag.name, \"a\").row().set(tag.id, 2).set(tag.name, \"b\").returning(tag.id)",
            "insert(tag).set(tag.id, 1).set(tag.name, \"a\").onConflict(tag.id).doNothing()",
            "insert(tag).set(tag.id, 1).set(tag.name, \"a\").onConflict(tag.id).doUpdate(tag.name)",
            "insert(tag).set(tag.id, 1).set(tag.name, \"a\").onConflict().doNothing()",
            "insert(invoice).set(invoice.customerId, 1).set(invoice.total, 9.5).set(invoice.issuedAt, timestamp(\"2024-01-01T00:00:00\")).setNull(invoice.weight).returning(invoice.id, invoice.total)",
            "update(invoice).set(invoice.total, invoice.total.plus(1)).where(invoice.status.eq(PAID))",
            "update(customer).setNull(customer.age).all()",
            "update(customer).set(customer.active, false).where(customer.invoices.none(), customer.id.gt(1)).returning()",
            "update(customer).set(customer.name, customer.name.upper()).where(customer.id.eq(1)).returning(customer.name)",
            "delete(invoice).where(invoice.total.lt(1), invoice.status.ne(PAID))",
            "delete(invoice).all()",
            "delete(customer).where(customer.invoices.none()).returning(customer.id, customer.email)");

    private ManyExpressions() {}

    private static List<String> temporal(String value) {
        return Stream.of("eq", "ne", "lt", "le", "gt", "ge", "in", "notIn")
                .map(each -> "$." + each + "(" + value + ")")
                .toList();
    }

    /** All of them, each once. */
    static List<String> all() {
        List<String> all = new ArrayList<>(STATEMENTS);
        for (Kind kind : KINDS) {
            for (String field : kind.fields()) {
                Stream.concat(kind.conditions().stream(), ALL_CONDITIONS.stream())
                        .forEach(each -> all.add("from(" + kind.table() + ").where(" + of(kind, field, each) + ")"));
                Stream.concat(kind.values().stream(), ALL_VALUES.stream())
                        .forEach(each -> all.add("from(" + kind.table() + ").select(" + of(kind, field, each) + ")"));
                if (!field.equals("data")) {
                    // an order of JSON means nothing to anybody
                    all.add("from(" + kind.table() + ").select(" + of(kind, field, "$") + ").orderBy("
                            + of(kind, field, "$.desc().nullsLast()") + ").limit(5).offset(1)");
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static String of(Kind kind, String field, String expression) {
        return expression.replace("$", kind.table() + "." + field);
    }
}
