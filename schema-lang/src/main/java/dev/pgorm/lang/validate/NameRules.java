package dev.pgorm.lang.validate;

import static dev.pgorm.lang.diagnostic.Diagnostics.builder;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.validate.postgres.ReservedNames;

/** What blocks, fields and enum values may be called. */
final class NameRules {

    private NameRules() {}

    /** The rules for every name: it starts with a letter and has no hyphen. */
    static void check(Name name, String what, Findings findings) {
        if (name.quoted() || name.text().isEmpty()) {
            return;
        }
        boolean digit = Character.isDigit(name.text().codePointAt(0));
        if (digit || name.text().indexOf('-') >= 0) {
            findings.add(builder(TypeCode.INVALID_NAME)
                    .at(name.span())
                    .with("name", name.text())
                    .with("what", what)
                    .with("suggestion", digit ? "_" + name.text() : name.text().replace('-', '_'))
                    .help(digit ? "digit" : "hyphen"));
        }
    }

    /** The rules for names of models, views, enums and types. */
    static void checkBlock(Block block, String what, boolean prisma, Findings findings) {
        if (block.name().isEmpty()) {
            return;
        }
        Name name = block.name().get();
        check(name, what, findings);
        if (Field.PrismaScalar.of(name.text()).isPresent()) {
            findings.add(builder(TypeCode.SCALAR_NAME).at(name.span()).with("name", name.text()));
        } else if (prisma && !what.equals("type") && ReservedNames.contains(name.text())) {
            findings.add(builder(TypeCode.RESERVED_NAME)
                    .at(name.span())
                    .with("name", name.text())
                    .with("what", what));
        }
    }
}
