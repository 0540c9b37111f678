package dev.pgorm.lang.merge;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.KnownNames;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A pulled text as people leave it: other names, another order, comments everywhere, and a layout of their own. */
final class HandEdits {

    private final Random random;

    HandEdits(long seed) {
        this.random = new Random(seed);
    }

    String of(Catalog catalog) {
        String pulled = Raise.raise(catalog, RaiseOptions.defaults().withNames(names(catalog)));
        List<Block> blocks = new ArrayList<>(Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", pulled)))
                .trees()
                .getFirst()
                .blocks());
        Collections.shuffle(blocks, random);
        StringBuilder text = new StringBuilder("// how it all began\n\n");
        for (Block each : blocks) {
            comment(text, "");
            text.append(edited(pulled, each)).append(random.nextInt(3) == 0 ? "\n" : "\n\n");
        }
        return text.toString();
    }

    private KnownNames names(Catalog catalog) {
        Map<QualifiedName, String> blocks = new HashMap<>();
        Map<QualifiedName, Map<Identifier, String>> fields = new HashMap<>();
        Map<QualifiedName, Map<String, String>> labels = new HashMap<>();
        int number = 1;
        for (Table table : catalog.tables()) {
            if (random.nextBoolean()) {
                blocks.put(table.name(), "Own" + number++);
            }
            Map<Identifier, String> own = new HashMap<>();
            for (Identifier column : table.columnNames()) {
                if (random.nextInt(3) == 0) {
                    own.put(column, "own" + number++);
                }
            }
            fields.put(table.name(), own);
        }
        for (EnumType type : catalog.all(EnumType.class)) {
            Map<String, String> own = new HashMap<>();
            for (String label : type.labels()) {
                if (random.nextInt(3) == 0) {
                    own.put(label, "own" + number++);
                }
            }
            labels.put(type.name(), own);
        }
        return new KnownNames(blocks, fields, labels, Map.of(), Map.of(), Map.of(), Set.of());
    }

    private String edited(String pulled, Block block) {
        if (block.members().isEmpty() || random.nextInt(4) == 0) {
            return text(pulled, block);
        }
        StringBuilder text = new StringBuilder(pulled.substring(
                        block.span().start(), block.members().getFirst().span().start())
                .stripTrailing());
        text.append('\n');
        for (Member each : block.members()) {
            comment(text, "    ");
            text.append("    ").append(pulled, each.span().start(), each.span().end());
            text.append(random.nextInt(4) == 0 ? "  // " + word() + "\n" : "\n");
        }
        comment(text, "    ");
        return text.append("}").toString();
    }

    private static String text(String pulled, Block block) {
        return pulled.substring(block.span().start(), block.span().end());
    }

    private void comment(StringBuilder text, String indent) {
        switch (random.nextInt(6)) {
            case 0 -> text.append(indent).append("// ").append(word()).append('\n');
            case 1 ->
                text.append('\n').append(indent).append("// ").append(word()).append("\n\n");
            case 2 -> text.append('\n');
            default -> {
                // nothing, mostly
            }
        }
    }

    private String word() {
        return List.of("important", "} not an end", "model X {", "see \"quoted\"", "@@map(\"x\")")
                .get(random.nextInt(5));
    }
}
