package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code grant execute to a, b with grant option} and {@code revoke execute from public}. */
final class GrantParser {

    private final HeaderCursor cursor;

    GrantParser(HeaderCursor cursor) {
        this.cursor = cursor;
    }

    HeaderGrant grant() throws HeaderFault {
        HeaderToken first = cursor.next();
        boolean revoked = first.isWord("revoke");
        if (!cursor.take("all", "privileges") && !cursor.take("all")) {
            cursor.expect("execute");
        }
        cursor.expect(revoked ? "from" : "to");
        List<Grantee> grantees = new ArrayList<>();
        do {
            grantees.add(grantee());
        } while (cursor.takeSymbol(","));
        boolean grantable = !revoked && cursor.take("with", "grant", "option");
        int end = first.start() + cursor.text(first, cursor.place()).length();
        return new HeaderGrant(revoked, grantees, grantable, first.start(), end);
    }

    private Grantee grantee() throws HeaderFault {
        if (cursor.take("public")) {
            return new Grantee.Everybody();
        }
        return cursor.take("owner")
                ? new Grantee.Owner()
                : new Grantee.Role(Identifier.of(cursor.name("the name of a role")));
    }
}
