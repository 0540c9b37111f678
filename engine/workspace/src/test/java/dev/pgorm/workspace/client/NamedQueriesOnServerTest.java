package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that uses the methods for named queries, compiled here, reads on a server what their types promise. */
final class NamedQueriesOnServerTest {

    private static final Path SCHEMA = Path.of("../generate/src/test/cases/queries");
    private static final Path PROGRAM = Path.of("src/test/cases/java-queries/Use.java");

    private static final String ROWS = """
            Bob null null
            [TopBuyersRow[name=Ann, orders=2], TopBuyersRow[name=Bob, orders=0]]
            [TopBuyersRow[name=Ann, orders=2]]
            []
            [TotalsRow[customerId=1, total=10.50, ids=1, weight=2.5, count=1, last=2024-05-01T00:00]]
            [TotalsRow[customerId=1, total=1.00, ids=2, weight=null, count=1, last=2024-05-02T00:00]]
            [WithMentorsRow[id=1, status=PAID, before=[OPEN], home=Address[street=Elm, city=Ghent], inner=7, age=0], \
            WithMentorsRow[id=1, status=LOST, before=null, home=Address[street=Elm, city=Ghent], inner=null, age=0], \
            WithMentorsRow[id=2, status=null, before=null, home=null, inner=null, age=0], \
            WithMentorsRow[id=3, status=null, before=null, home=null, inner=null, age=0]]
            1 false 1
            1 PAID [Line[invoiceId=1, number=1, product=pen, price=2.00, invoice=(not loaded)]]
            2 LOST []
            3 true 0
            Ann 2 false
            [bob_x@acme.io]
            2.5
            []
            4
            1 0
            [1]
            LOST [] 1
            1 null
            PAID 12.50
            no row of Customer was found to connect with Invoice.customer
            2 true <b>Cats</b> and <b>cats</b>, or one <b>cat</b> more 'cat':1,3,6 'one':5
            1 true A fat <b>cat</b> 'cat':3 'fat':2
            0
            1 'cat' & 'fat' true
            []
            1 true true
            [SpentRow[id=1, largest=10.50, invoices=[1], size=small, any=1, before=null, place=1, sum=1, part=0.0, short_=An, later=big], \
            SpentRow[id=4, largest=12.50, invoices=[3], size=small, any=1, before=null, place=2, sum=5, part=1.0, short_=Ce, later=big]]
            """;

    @TempDir
    private Path home;

    @Test
    void queriesOfEveryFormGiveWhatTheirTypesSay() throws Exception {
        try (ClientOnServer client = ClientOnServer.of(SCHEMA, home, List.of(PROGRAM))) {
            Object said = client.program("Use").getMethod("run", Database.class).invoke(null, client.database());

            assertThat(((List<?>) said).stream().map(String::valueOf))
                    .containsExactlyElementsOf(ROWS.lines().toList());
        }
    }
}
