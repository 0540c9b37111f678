package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the schema's top-level names mean. The first block of a name counts. */
final class Declarations {

    /** What a name can stand for. */
    enum Kind {
        MODEL,
        VIEW,
        ENUM,
        COMPOSITE,
        /** A domain or range type, which has an SQL name. */
        SQL_TYPE
    }

    /** A name with its block. */
    record Declaration(Kind kind, Block block) {

        /** What the kind is called in messages. */
        String word() {
            return switch (kind) {
                case MODEL -> "model";
                case VIEW -> "view";
                case ENUM -> "enum";
                case COMPOSITE -> "type";
                case SQL_TYPE -> block.keyword().text();
            };
        }
    }

    private final Map<String, Declaration> byName;

    private Declarations(Map<String, Declaration> byName) {
        this.byName = byName;
    }

    static Declarations of(Iterable<Block> blocks, Findings findings) {
        Map<String, Declaration> byName = new HashMap<>();
        for (Block block : blocks) {
            Optional<Kind> kind =
                    SqlTypeReader.isEarlierDomain(block) ? Optional.of(Kind.SQL_TYPE) : kindOf(block.kind());
            if (kind.isEmpty() || block.name().isEmpty()) {
                continue;
            }
            Declaration declaration = new Declaration(kind.get(), block);
            Declaration first = byName.putIfAbsent(key(declaration), declaration);
            if (first != null) {
                findings.add(Diagnostics.builder(TypeCode.DUPLICATE_NAME)
                        .at(block.name().get().span())
                        .with("name", block.nameText())
                        .with("kind", declaration.word())
                        .with("other", first.word())
                        .label(first.block().name().orElseThrow().span(), "first"));
            }
        }
        return new Declarations(byName);
    }

    private static String key(Declaration declaration) {
        Block block = declaration.block();
        return declaration.kind() == Kind.SQL_TYPE
                ? block.name().flatMap(SqlName::of).map(SqlName::key).orElse(block.nameText())
                : block.nameText();
    }

    private static Optional<Kind> kindOf(BlockKind kind) {
        return switch (kind) {
            case MODEL -> Optional.of(Kind.MODEL);
            case VIEW -> Optional.of(Kind.VIEW);
            case ENUM -> Optional.of(Kind.ENUM);
            case TYPE -> Optional.of(Kind.COMPOSITE);
            case DOMAIN, RANGE -> Optional.of(Kind.SQL_TYPE);
            case DATASOURCE,
                    GENERATOR,
                    CONFIG,
                    SEQUENCE,
                    COLLATION,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    EVENT_TRIGGER,
                    POLICY,
                    ROLE,
                    CONTEXT,
                    QUERY,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    SQL,
                    UNKNOWN -> Optional.empty();
        };
    }

    @Nullable
    Declaration find(String name) {
        return byName.get(name);
    }

    Set<String> names() {
        return byName.keySet();
    }
}
