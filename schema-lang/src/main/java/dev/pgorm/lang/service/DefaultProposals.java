package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.service.Completion.Kind;
import java.util.Optional;

/** Proposes values of {@code @default}: those that the field's type takes. */
final class DefaultProposals {

    private final Caret caret;
    private final Declared declared;
    private final boolean prismaOnly;
    private final Proposals proposals;

    DefaultProposals(Caret caret, Declared declared, boolean prismaOnly, Proposals proposals) {
        this.caret = caret;
        this.declared = declared;
        this.prismaOnly = prismaOnly;
        this.proposals = proposals;
    }

    void propose() {
        Optional<PrismaScalar> scalar = PrismaScalar.of(caret.type().name());
        if (scalar.isPresent()) {
            ofScalar(scalar.get());
        } else {
            ofOther(caret.type().name());
        }
        if (caret.frames().size() == 1) {
            function("dbgenerated", "dbgenerated(\"‸\")");
            if (!prismaOnly) {
                function("sql", "sql(\"‸\")");
            }
        }
    }

    private void ofScalar(PrismaScalar scalar) {
        switch (scalar) {
            case STRING -> {
                function("uuid", "uuid()");
                function("cuid", "cuid()");
                function("ulid", "ulid()");
                function("nanoid", "nanoid()");
            }
            case BOOLEAN -> booleans();
            case INT, BIG_INT -> function("autoincrement", "autoincrement()");
            case DATE_TIME -> function("now", "now()");
            case FLOAT, DECIMAL, JSON, BYTES -> {}
        }
    }

    private void ofOther(String type) {
        Optional<Outline.Entry> block = declared.type(type);
        if (block.isPresent()) {
            if (block.get().kind() == BlockKind.ENUM) {
                declared.fields(block.get())
                        .forEach((name, field) -> proposals.word(
                                Kind.CONSTANT,
                                name,
                                "of " + type,
                                field.documentation().orElse("")));
            }
            return;
        }
        switch (type) {
            case "bool", "boolean" -> booleans();
            case "timestamp",
                    "timestamptz",
                    "date",
                    "time",
                    "timetz",
                    "Timestamp",
                    "Timestamptz",
                    "Date",
                    "Time",
                    "Timetz" -> function("now", "now()");
            case "int", "int2", "int4", "int8", "integer", "smallint", "bigint", "SmallInt" ->
                function("autoincrement", "autoincrement()");
            default -> {}
        }
    }

    private void booleans() {
        proposals.word(Kind.CONSTANT, "true", "", "");
        proposals.word(Kind.CONSTANT, "false", "", "");
    }

    private void function(String name, String insert) {
        if (caret.frames().size() == 1) {
            proposals.text(Kind.FUNCTION, name, insert, "function", Words.about("function." + name));
        }
    }
}
