package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import java.util.Optional;

/**
 * Where an attribute stands.
 *
 * @param member the field that it stands on, or the member that it is; empty in the heading of a block
 */
record Spot(Block block, Optional<Member> member, Attribute attribute) {

    boolean isOnField() {
        return member.filter(Member.Field.class::isInstance).isPresent();
    }
}
