package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects lines one after the other, and takes whole chunks of another text as they are. */
final class LineChunks {

    /** How many lines a chunk has that is made here, if there are as many. */
    static final int USUAL = 64;

    /** An open chunk with fewer lines takes those of the next one in, so that edits do not leave a text of tiny chunks. */
    private static final int FEW = 16;

    private final LineEnding ending;
    private final List<LineChunk> chunks = new ArrayList<>();
    private final String[] open = new String[USUAL];
    private int opened;

    LineChunks(LineEnding ending) {
        this.ending = ending;
    }

    void add(String line) {
        if (opened == USUAL) {
            finish();
        }
        open[opened++] = line;
    }

    /** Adds lines of a chunk; all of them may become a chunk here without being copied. */
    void add(LineChunk chunk, int from, int to) {
        if (from == 0 && to == chunk.count() && (opened == 0 || opened >= FEW)) {
            finish();
            chunks.add(chunk);
            return;
        }
        int at = from;
        while (at < to) {
            if (opened == USUAL) {
                finish();
            }
            int some = Math.min(to - at, USUAL - opened);
            chunk.copyTo(open, opened, at, at + some);
            opened += some;
            at += some;
        }
    }

    LineChunk[] done() {
        finish();
        return chunks.toArray(new LineChunk[0]);
    }

    private void finish() {
        if (opened > 0) {
            chunks.add(new LineChunk(Arrays.copyOf(open, opened), ending));
            opened = 0;
        }
    }
}
