package dev.pgorm.diff;

import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The attributes of an object's privileges: for each role what it may, or may not. */
final class PrivilegesDescription {

    private PrivilegesDescription() {}

    static void describe(Privileges privileges, Attributes attributes) {
        describe("granted to ", privileges.granted(), attributes);
        describe("revoked from ", privileges.revoked(), attributes);
    }

    static void describe(DefaultPrivileges privileges, Attributes attributes) {
        describe("granted to ", privileges.granted(), attributes);
        describe("revoked from ", privileges.revoked(), attributes);
    }

    private static void describe(String words, List<Grant> grants, Attributes attributes) {
        Map<String, StringJoiner> byGrantee = new TreeMap<>();
        for (Grant grant : grants) {
            String grantee = grant.grantee()
                    .role()
                    .map(SqlWriter::quote)
                    .orElse(grant.grantee().label());
            byGrantee
                    .computeIfAbsent(grantee, key -> new StringJoiner(", "))
                    .add(grant.privilege()
                            + grant.column()
                                    .map(column -> " (" + SqlWriter.quote(column) + ")")
                                    .orElse("")
                            + (grant.grantable() ? " with grant option" : ""));
        }
        byGrantee.forEach((grantee, text) -> attributes.put(words + grantee, text.toString()));
    }
}
