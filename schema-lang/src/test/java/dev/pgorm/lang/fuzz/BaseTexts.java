package dev.pgorm.lang.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The texts that are mutated, and a mark by which a totals file tells one set of them from another. */
final class BaseTexts {

    /** Longer texts are cut, so that most of the time goes into many mutations and not into long ones. */
    private static final int LONGEST = 1_500;

    private final List<Base> bases = new ArrayList<>();
    private final CRC32 mark = new CRC32();

    private BaseTexts() {}

    /** Those texts, long ones in pieces of whole lines. */
    static BaseTexts of(List<String> texts) {
        BaseTexts bases = new BaseTexts();
        texts.forEach(bases::add);
        return bases;
    }

    /** The schemas in some folders and below them. */
    static BaseTexts in(List<Path> folders) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(BaseTexts::isSchema).sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return of(texts);
    }

    private static boolean isSchema(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".prisma") || name.endsWith(".pgorm") || name.endsWith(".pg");
    }

    private void add(String text) {
        mark.update(text.getBytes(StandardCharsets.UTF_8));
        int start = 0;
        while (text.length() - start > LONGEST) {
            int lineEnd = text.lastIndexOf('\n', start + LONGEST);
            int end = lineEnd < start ? start + LONGEST : lineEnd + 1;
            bases.add(new Base(text.substring(start, end)));
            start = end;
        }
        bases.add(new Base(text.substring(start)));
    }

    Base one(Random random) {
        return bases.get(random.nextInt(bases.size()));
    }

    /** Edition of the mutator, number of texts and a checksum: a seed means the same only where this is the same. */
    String mark() {
        return Mutator.EDITION + "-" + bases.size() + "-" + Long.toHexString(mark.getValue());
    }
}
