package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceFile.Dialect;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.parse.Parser;

/** Opens the formatter's first step to tests: earlier spellings become today's, and nothing else changes. */
public final class TodaysSpelling {

    private TodaysSpelling() {}

    /** The text of a file in today's spelling. */
    public static String of(SourceFile file) {
        return file.dialect() == Dialect.PRISMA
                ? file.text()
                : EarlierSpellings.rewrite(
                        file.text(), Parser.parse(SourceSet.of(file)).pieces(0));
    }
}
