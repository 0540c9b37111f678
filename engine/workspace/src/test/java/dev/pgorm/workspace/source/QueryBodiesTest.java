package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.Completion;
import dev.pgorm.lang.service.SchemaService;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be written in the body of a query of a schema that is being edited; {@code ^} is the caret. */
class QueryBodiesTest {

    private static final String MODELS = """
            enum Status {
              OPEN
              PAID
            }

            model User {
              id     Int    @id
              email  String
              orders Order[]
            }

            model Order {
              id     Int    @id
              status Status
              userId Int
              user   User   @relation(fields: [userId], references: [id])
            }

            """;

    @Test
    void anEmptyBodyBeginsAQuery() {
        assertThat(labels("query all {\n  ^\n}\n"))
                .startsWith("delete(", "from(", "insert(")
                .contains("update(");
    }

    @Test
    void behindATableAreItsFieldsAndRelationsWithTheirTypes() {
        List<Completion> found = at("query all {\n  from(user).where(user.^\n}\n");

        assertThat(found).extracting(Completion::label).startsWith("id", "email", "orders");
        assertThat(found.get(0).detail()).isEqualTo("a number (integer)");
        assertThat(found.get(0).kind()).isEqualTo(Completion.Kind.FIELD);
    }

    @Test
    void whatIsTypedIsReplaced() {
        String text = "query all {\n  from(user).where(user.em^)\n}\n";
        Completion only = at(text).get(0);

        assertThat(only.label()).isEqualTo("email");
        assertThat(only.replace().end() - only.replace().start()).isEqualTo(2);
        assertThat(only.replace().end()).isEqualTo((MODELS + text).indexOf('^'));
    }

    @Test
    void parametersAreValues() {
        assertThat(labels("query ofDomain(domain String) {\n  from(user).where(user.email.endsWith(^\n}\n"))
                .startsWith("domain");
        assertThat(labels("query some(most Int) {\n  from(user).limit(most).^\n}\n"))
                .contains("where(", "offset(");
    }

    @Test
    void valuesOfTheEnumThatIsAskedForComeFirst() {
        assertThat(labels("query open {\n  from(order).where(order.status.eq(^\n}\n"))
                .startsWith("OPEN", "PAID");
    }

    @Test
    void otherQueriesThatAreWrongDoNotMatter() {
        assertThat(labels("query wrong {\n  from(nobody)\n}\n\nquery all {\n  from(^\n}\n"))
                .contains("user", "order");
    }

    @Test
    void aFaultPointsIntoTheLineOfTheBody() {
        String text = MODELS + "query all {\n  from(user)\n    .where(user.emial.eq(\"x\"))\n}\n";
        SchemaReading reading = read(text);

        assertThat(reading.diagnostics()).singleElement().satisfies(each -> {
            assertThat(reading.sources().start(each.span())).isEqualTo(text.indexOf("emial"));
            assertThat(reading.sources().text(each.span())).isEqualTo("emial");
        });
    }

    @Test
    void whereTheRestOfTheSchemaIsWrongWhatMakesSenseIsProposed() {
        String wrong = "model Wrong {\n  id Nothing\n  at Int\n  user User\n}\n\nmodel Half {\n  id\n\n";

        assertThat(labels(wrong + "query all {\n  from(^\n}\n")).startsWith("user", "order", "wrong");
        assertThat(labels(wrong + "query all {\n  from(user).where(user.^\n}\n"))
                .startsWith("id", "email", "orders");
        assertThat(labels(wrong + "query all {\n  from(wrong).where(wrong.^\n}\n"))
                .startsWith("at", "as(")
                .doesNotContain("id", "user");
    }

    @Test
    void aBodyWithATextThatIsOpenIsStillABody() {
        assertThat(labels("query all {\n  from(user).where(user.^email.eq(\"x\n}\n"))
                .startsWith("id", "email", "orders");
        assertThat(labels("query all {\n  from(user).where(user.^, {\n}\n")).startsWith("id", "email", "orders");
        assertThat(labels("query all(domain String, half {\n  from(user).where(user.^\n}\n"))
                .startsWith("id", "email", "orders");
    }

    @Test
    void aDefaultThatIsNoDateDoesNotStopProposals() {
        assertThat(labels("query since(day Date = \"soon\") {\n  from(user)\n}\n\nquery all {\n  since().^\n}\n"))
                .isEmpty();
        assertThat(labels("query none(status Empty) {\n  from(user).where(user.^\n}\n\nenum Empty {\n}\n"))
                .startsWith("id", "email", "orders");
    }

    @Test
    void namesInABodyLeadToTheirDeclarations() {
        String block =
                "query all {\n  from(user).where(user.email.eq(\"x\"), user.orders.some(order.status.eq(PAID)))\n}\n";

        assertThat(declared(block, "user)")).isEqualTo("User {");
        assertThat(declared(block, "email.eq")).isEqualTo("email  String");
        assertThat(declared(block, "orders.some")).isEqualTo("orders Order[]");
        assertThat(declared(block, "status.eq")).isEqualTo("status Status");
        assertThat(declared(block, "where(")).isEmpty();
    }

    @Test
    void namesInABodyAreExplainedAsFieldsAre() {
        String text = MODELS + "query all {\n  from(user).where(user.email.eq(\"x\"))\n}\n";
        int place = text.indexOf("email.eq") + 1;

        assertThat(read(text).service().hover(0, place)).hasValueSatisfying(hover -> {
            assertThat(hover.heading()).isEqualTo("field `email` of `User`: String");
            assertThat(hover.lines()).contains("column email text not null");
            assertThat(hover.range().start()).isEqualTo(place - 1);
        });
    }

    private static String declared(String block, String at) {
        String text = MODELS + block;
        return read(text).service().definitions(0, text.indexOf(at, MODELS.length()) + 1).stream()
                .map(each -> text.substring(
                        each.range().start(), text.indexOf('\n', each.range().start())))
                .collect(Collectors.joining());
    }

    private static List<String> labels(String block) {
        return at(block).stream().map(Completion::label).toList();
    }

    private static List<Completion> at(String block) {
        String marked = MODELS + block;
        int caret = marked.indexOf('^');
        SchemaService service = read(marked.replace("^", "")).service();
        return service.completions(0, caret);
    }

    private static SchemaReading read(String text) {
        return new SchemaReader().glance(SourceSet.of(SourceFile.of("schema.pgorm", text)));
    }
}
