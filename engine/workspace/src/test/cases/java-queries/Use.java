package com.acme.use;

import static com.acme.client.Client.*;

import com.acme.client.*;
import dev.pgorm.exec.Database;
import dev.pgorm.exec.error.RelatedRowMissing;
import java.util.ArrayList;
import java.util.List;

/** Uses the methods for named queries; what it gives is what rows they have. */
public final class Use {

    private Use() {}

    /** Runs every query. */
    public static List<String> run(Database db) {
        List<String> said = new ArrayList<>();
        CreateRow ann = db.fetch(create("ann@acme.io", "Ann", null, "(Elm,Ghent)")).get(0);
        int id = ann.id();
        Customer bob = db.fetch(createWhole("bob_x@acme.io", "Bob")).get(0);
        said.add(bob.name() + " " + bob.age() + " " + bob.home());
        db.execute(insert(customer).set(customer.email, "bobyx@other.io").set(customer.name, "Emil").set(customer.mentorId, id));
        db.execute(insert(invoice)
                .set(invoice.customerId, id)
                .set(invoice.status, PAID)
                .set(invoice.before, List.of(OPEN))
                .set(invoice.total, decimal("10.50"))
                .set(invoice.weight, 2.5)
                .set(invoice.data, json("{\"a\":{\"b\":7}}"))
                .set(invoice.token, uuid("00000000-0000-0000-0000-000000000001"))
                .set(invoice.issuedAt, timestamp("2024-05-01T00:00:00")));
        db.execute(insert(invoice)
                .set(invoice.customerId, id)
                .set(invoice.status, LOST)
                .set(invoice.total, 1)
                .set(invoice.issuedAt, timestamp("2024-05-02T00:00:00")));
        db.execute(insert(line).set(line.invoiceId, 1L).set(line.number, 1).set(line.product, "pen").set(line.price, 2));

        said.add("" + db.fetch(topBuyers("@acme.io")));
        said.add("" + db.fetch(topBuyers("@acme.io", 1)));
        said.add("" + db.fetch(topBuyers("%acme.io")));
        said.add("" + db.fetch(totals()));
        said.add("" + db.fetch(totals(timestamp("2024-05-02T00:00:00"), LOST)));
        said.add("" + db.fetch(withMentors()));
        for (NestedRow each : db.fetch(nested("Bob"))) {
            said.add(each.id() + " " + each.mentor().isPresent() + " " + each.pupils().size());
            for (NestedInvoicesRow invoice : each.invoices()) {
                said.add(invoice.id() + " " + invoice.status() + " " + invoice.lines());
            }
        }
        for (Customer each : db.fetch(customers(List.of(id)))) {
            said.add(each.name() + " " + each.invoices().size() + " " + each.mentor().isPresent());
        }
        List<String> emails = db.fetch(emails("b_x", true));
        said.add("" + emails);
        Double heaviest = db.fetch(heaviest()).get(0);
        said.add("" + heaviest);
        said.add("" + db.fetch(buyers()));
        said.add("" + db.fetch(everybody("pe").limit(10)).size());
        said.add(db.execute(rename(id, "Anna")) + " " + db.execute(rename(id, "Anna")));
        List<Long> paid = db.fetch(pay(uuid("00000000-0000-0000-0000-000000000001")));
        said.add("" + paid);
        said.add(db.fetch(forget()).get(0).status() + " " + db.fetch(class_(1, 1)) + " " + db.fetch(class_()).size());
        BillRow bill = db.fetch(bill("cem@acme.io", "Cem", "ann@acme.io", decimal("12.5"))).get(0);
        said.add(bill.sentBy() + " " + bill.age());
        long number = db.fetch(customers(List.of(bill.id()))).get(0).invoices().get(0).id();
        Invoice settled = db.fetch(settle(number, 3)).get(0);
        said.add(settled.status() + " " + settled.total());
        try {
            db.execute(moveTo(number, "nobody"));
        } catch (RelatedRowMissing missing) {
            said.add(missing.getMessage());
        }
        db.execute(insert(article).set(article.id, 1).set(article.title, "A fat cat").set(article.wanted, "'cat' & 'fat'"));
        db.execute(insert(article).set(article.id, 2).set(article.title, "Cats and cats, or one cat more"));
        for (SearchRow each : db.fetch(search("cat"))) {
            Float rank = each.rank();
            said.add(each.id() + " " + (rank > 0.01f) + " " + each.part() + " " + each.search());
        }
        said.add("" + db.fetch(search("cats", "simple", 0)).size());
        WhoWantsRow who = db.fetch(whoWants("The cats are fat")).get(0);
        float cover = who.rank();
        said.add(who.id() + " " + who.wanted() + " " + (cover >= 0));
        said.add("" + db.fetch(whoWants("Some cats")));
        for (AlikeRow each : db.fetch(alike("a fat cta"))) {
            float similarity = each.similarity();
            said.add(each.id() + " " + (similarity > 0.3f) + " " + (each.words() > 0.3f));
        }
        said.add("" + db.fetch(spent(decimal("1"))));
        return said;
    }
}
