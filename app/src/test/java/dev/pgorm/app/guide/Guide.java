package dev.pgorm.app.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of the guide as a program: its fenced blocks, in order.
 *
 * @param blocks the blocks
 */
record Guide(List<Block> blocks) {

    private static final String FENCE = "```";

    Guide {
        blocks = List.copyOf(blocks);
    }

    /**
     * A fenced block.
     *
     * @param line the line of the page that it starts on
     * @param language what stands behind the fence
     * @param text what it holds
     */
    record Block(int line, String language, String text) {}

    /**
     * Commands, and what the page says that they print.
     *
     * @param commands the {@code sh} block
     * @param output the {@code text} block that comes next; empty lines where the page shows none
     * @param showsOutput whether the page shows any
     */
    record Step(Block commands, List<String> output, boolean showsOutput) {}

    /** The blocks of a page in Markdown. */
    static Guide of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            int start = i;
            StringBuilder text = new StringBuilder();
            for (i++; !lines.get(i).equals(FENCE); i++) {
                text.append(lines.get(i)).append('\n');
            }
            blocks.add(new Block(start + 1, lines.get(start).substring(FENCE.length()), text.toString()));
        }
        return new Guide(blocks);
    }

    /** The blocks of one language. */
    List<Block> in(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** What a reader does, in order. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("sh")) {
                boolean shown =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
                List<String> output = shown ? blocks.get(i + 1).text().lines().toList() : List.of();
                steps.add(new Step(blocks.get(i), output, shown));
            }
        }
        return steps;
    }
}
