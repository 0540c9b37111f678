package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Parses a file, as far as it differs from what is known of it already. */
final class FileParser {

    /** Addresses beyond this are near the end of what an int can say: then the file is parsed anew. */
    private static final int LAST_ADDRESS = 1 << 30;

    private final int file;
    private final SourceFile source;
    private final String text;
    private final ChunkScanner scanner;
    private final List<ParsedChunk> chunks = new ArrayList<>();

    private FileParser(int file, SourceFile source) {
        this.file = file;
        this.source = source;
        this.text = source.text();
        this.scanner = new ChunkScanner(text, source.dialect());
    }

    /** Parses a file from its start to its end. */
    static ParsedFile parse(int file, SourceFile source) {
        return new FileParser(file, source).all();
    }

    /** Parses what changed and takes the other pieces from an earlier result. */
    static ParsedFile parse(int file, SourceFile source, ParsedFile previous) {
        if (previous.source().dialect() != source.dialect() || previous.nextAddress() > LAST_ADDRESS) {
            return parse(file, source);
        }
        if (previous.source().text().equals(source.text())) {
            return new ParsedFile(source, previous.chunks(), previous.nextAddress());
        }
        return new FileParser(file, source).changes(previous);
    }

    private ParsedFile all() {
        ChunkParser parser = new ChunkParser(file, text);
        int position = 0;
        while (position < text.length()) {
            ScannedChunk scanned = scanner.scan(position);
            chunks.add(parser.parse(scanned, position));
            position = scanned.end();
        }
        return finish(text.length());
    }

    private ParsedFile changes(ParsedFile previous) {
        String before = previous.source().text();
        int same = commonPrefix(before, text);
        int sameAtEnd = commonSuffix(before, text, same);
        int moved = text.length() - before.length();

        int kept = 0;
        while (kept < previous.chunks().size()
                && previous.start(kept) + previous.chunks().get(kept).lookahead() <= same) {
            chunks.add(previous.chunks().get(kept));
            kept++;
        }
        int position = kept < previous.chunks().size() ? previous.start(kept) : before.length();
        int address = previous.nextAddress();
        int resume = kept;
        ChunkParser parser = new ChunkParser(file, text);
        while (position < text.length()) {
            while (resume < previous.chunks().size() && previous.start(resume) + moved < position) {
                resume++;
            }
            boolean unchangedFromHere = position >= text.length() - sameAtEnd
                    && resume < previous.chunks().size()
                    && previous.start(resume) + moved == position;
            if (unchangedFromHere) {
                chunks.addAll(
                        previous.chunks().subList(resume, previous.chunks().size()));
                return finish(address);
            }
            ScannedChunk scanned = scanner.scan(position);
            chunks.add(parser.parse(scanned, address));
            address += scanned.end() - scanned.start();
            position = scanned.end();
        }
        return finish(address);
    }

    private ParsedFile finish(int nextAddress) {
        return new ParsedFile(source, chunks, nextAddress);
    }

    private static int commonPrefix(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int same = 0;
        while (same < limit) {
            int step = Math.min(4096, limit - same);
            if (before.regionMatches(same, after, same, step)) {
                same += step;
                continue;
            }
            while (before.charAt(same) == after.charAt(same)) {
                same++;
            }
            return same;
        }
        return same;
    }

    private static int commonSuffix(String before, String after, int prefix) {
        int limit = Math.min(before.length(), after.length()) - prefix;
        int same = 0;
        while (same < limit) {
            int step = Math.min(4096, limit - same);
            int left = before.length() - same - step;
            int right = after.length() - same - step;
            if (before.regionMatches(left, after, right, step)) {
                same += step;
                continue;
            }
            while (before.charAt(before.length() - same - 1) == after.charAt(after.length() - same - 1)) {
                same++;
            }
            return same;
        }
        return same;
    }
}
