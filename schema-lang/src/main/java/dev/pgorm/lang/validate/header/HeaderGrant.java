package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.Privileges.Grantee;
import java.util.List;

/**
 * {@code grant execute to app_user} or {@code revoke execute from public} in a heading.
 *
 * @param revoked whether it is REVOKE
 * @param grantees who
 * @param grantable WITH GRANT OPTION
 * @param start offset in the heading of its first character
 * @param end offset after its last one
 */
public record HeaderGrant(boolean revoked, List<Grantee> grantees, boolean grantable, int start, int end) {

    public HeaderGrant {
        grantees = List.copyOf(grantees);
    }
}
