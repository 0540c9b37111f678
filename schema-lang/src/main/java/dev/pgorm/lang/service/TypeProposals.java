package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.service.Completion.Kind;
import dev.pgorm.lang.validate.postgres.BuiltInTypes;
import dev.pgorm.lang.validate.postgres.ExtensionTypes;
import dev.pgorm.lang.validate.postgres.OwnScalars;
import java.util.List;

/** Proposes types, in the order in which names of types are looked up. */
final class TypeProposals {

    private final Declared declared;
    private final boolean prismaOnly;
    private final Proposals proposals;

    TypeProposals(Declared declared, boolean prismaOnly, Proposals proposals) {
        this.declared = declared;
        this.prismaOnly = prismaOnly;
        this.proposals = proposals;
    }

    /** Types of a field; composite types have no relations, and contexts single values only. */
    void ofField(BlockKind block) {
        scalars();
        for (Outline.Entry each : declared.types()) {
            boolean table = Declared.symbol(each).isTable();
            boolean isEnum = each.kind() == BlockKind.ENUM;
            boolean fits =
                    block == BlockKind.CONTEXT ? isEnum : table ? block != BlockKind.TYPE : !prismaOnly || isEnum;
            if (fits) {
                block(each);
            }
        }
        postgres();
    }

    /** Types that a domain or range type can be made from. */
    void ofDomain() {
        scalars();
        declared.types().stream()
                .filter(each -> !Declared.symbol(each).isTable())
                .forEach(this::block);
        postgres();
    }

    /** Types in the heading of a routine: those of the schema and PostgreSQL's. */
    void inSignature() {
        declared.types().forEach(this::block);
        builtIn();
    }

    private void scalars() {
        for (PrismaScalar each : PrismaScalar.values()) {
            proposals.word(Kind.TYPE, each.word(), Words.about("type." + each.word()), "");
        }
        if (prismaOnly) {
            proposals.text(
                    Kind.TYPE,
                    "Unsupported",
                    "Unsupported(\"‸\")",
                    "by its name in SQL",
                    Words.about("type.Unsupported"));
        }
    }

    private void block(Outline.Entry entry) {
        String written =
                entry.place().block().name().filter(each -> each.quoted()).isPresent()
                        ? '"' + entry.name() + '"'
                        : entry.name();
        Kind kind =
                Declared.symbol(entry).isTable() ? Kind.MODEL : entry.kind() == BlockKind.ENUM ? Kind.ENUM : Kind.TYPE;
        proposals.word(kind, written, Declared.symbol(entry).kind().word(), documentation(entry));
    }

    private static String documentation(Outline.Entry entry) {
        return entry.place().block().documentation().orElse("");
    }

    private void postgres() {
        if (prismaOnly) {
            return;
        }
        List<String> active = declared.ofDatasource("extensions");
        List<String> types = ExtensionTypes.types().stream().sorted().toList();
        for (String each : types) {
            String extension = ExtensionTypes.extensionOf(each).orElseThrow();
            if (active.contains(extension)) {
                proposals.word(Kind.TYPE, each, "extension " + extension, "");
            }
        }
        OwnScalars.names().stream()
                .sorted()
                .forEach(each ->
                        proposals.word(Kind.TYPE, each, OwnScalars.find(each).orElseThrow(), ""));
        builtIn();
    }

    private void builtIn() {
        BuiltInTypes.names().stream().sorted().forEach(each -> {
            BuiltInTypes.Type type = BuiltInTypes.find(each).orElseThrow();
            proposals.word(Kind.TYPE, each, type.spelling().replace("%s", ""), "");
        });
    }
}
