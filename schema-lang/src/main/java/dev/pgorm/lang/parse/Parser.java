package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.SourceSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Text to syntax. Never throws, whatever the text; takes time linear in its length; goes on after every fault at the next member or
 * block.
 */
public final class Parser {

    private Parser() {}

    /** Parses all files. */
    public static ParseResult parse(SourceSet sources) {
        List<ParsedFile> files = new ArrayList<>(sources.files().size());
        for (int index = 0; index < sources.files().size(); index++) {
            files.add(FileParser.parse(index, sources.files().get(index)));
        }
        return new ParseResult(files);
    }

    /**
     * Parses what changed since an earlier result. The blocks whose text is the same are the same objects in both results, wherever
     * in their file they stand now; files are paired by name.
     */
    public static ParseResult parse(SourceSet sources, ParseResult previous) {
        List<ParsedFile> files = new ArrayList<>(sources.files().size());
        List<ParsedFile> known = previous.files();
        for (int index = 0; index < sources.files().size(); index++) {
            boolean same = index < known.size()
                    && known.get(index)
                            .source()
                            .name()
                            .equals(sources.files().get(index).name());
            files.add(
                    same
                            ? FileParser.parse(index, sources.files().get(index), known.get(index))
                            : FileParser.parse(index, sources.files().get(index)));
        }
        return new ParseResult(files);
    }
}
