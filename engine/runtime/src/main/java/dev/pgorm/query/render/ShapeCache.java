package dev.pgorm.query.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts of statements by their shapes. It holds no value of any statement, and no class of a program. Reading takes no lock. When it is full,
 * those go that nobody has asked for since it was full the last time.
 */
final class ShapeCache {

    private final int most;
    private final Map<QueryShape, Kept> kept = new ConcurrentHashMap<>();

    private static final class Kept {

        private final SqlPieces text;
        private volatile boolean used;

        Kept(SqlPieces text) {
            this.text = text;
        }
    }

    /**
     * An empty one.
     *
     * @param most how many texts it holds
     */
    ShapeCache(int most) {
        this.most = most;
    }

    /** The text of a shape; null where it is not here. */
    @Nullable
    SqlPieces get(QueryShape shape) {
        Kept found = kept.get(shape);
        if (found == null) {
            return null;
        }
        if (!found.used) {
            found.used = true;
        }
        return found.text;
    }

    /** Keeps a text. */
    void put(QueryShape shape, SqlPieces text) {
        synchronized (this) {
            if (kept.size() >= most) {
                makeRoom();
            }
            kept.put(shape.trimmed(), new Kept(text));
        }
    }

    int size() {
        return kept.size();
    }

    /** Lets go of what was not used since the last time; of everything, where all of it was. */
    private void makeRoom() {
        kept.values().removeIf(each -> !each.used);
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.values().forEach(each -> each.used = false);
    }
}
