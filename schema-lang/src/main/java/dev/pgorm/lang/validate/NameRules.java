package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.validate.postgres.ReservedNames;

/** What models, views, enums and types may not be called. */
final class NameRules {

    private NameRules() {}

    static void check(Block block, String what, boolean prisma, Findings findings) {
        if (block.name().isEmpty()) {
            return;
        }
        Name name = block.name().get();
        if (Field.PrismaScalar.of(name.text()).isPresent()) {
            findings.add(
                    Diagnostics.builder(TypeCode.SCALAR_NAME).at(name.span()).with("name", name.text()));
        } else if (prisma && !what.equals("type") && ReservedNames.contains(name.text())) {
            findings.add(Diagnostics.builder(TypeCode.RESERVED_NAME)
                    .at(name.span())
                    .with("name", name.text())
                    .with("what", what));
        }
    }
}
