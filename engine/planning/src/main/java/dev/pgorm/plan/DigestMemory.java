package dev.pgorm.plan;

import dev.pgorm.ir.CatalogObject;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Digests of catalog objects, each kept as long as its object is. Objects are told apart by identity: what a change set leaves
 * alone is the same object on both sides and in the next plan, and to compare objects by value would cost what this saves.
 */
final class DigestMemory {

    private final Map<Key, byte[]> digests = new ConcurrentHashMap<>();
    private final ReferenceQueue<CatalogObject> collected = new ReferenceQueue<>();

    /** The digest of an object, computed where it is not known yet; not to be changed. */
    byte[] of(CatalogObject object, Function<CatalogObject, byte[]> digest) {
        forgetCollected();
        byte[] known = digests.get(new Key(object, null));
        if (known != null) {
            return known;
        }
        byte[] computed = digest.apply(object);
        digests.put(new Key(object, collected), computed);
        return computed;
    }

    private void forgetCollected() {
        for (Reference<?> each = collected.poll(); each != null; each = collected.poll()) {
            digests.remove(each);
        }
    }

    /** An object by identity. */
    private static final class Key extends WeakReference<CatalogObject> {

        private final int hash;

        Key(CatalogObject object, @Nullable ReferenceQueue<CatalogObject> queue) {
            super(object, queue);
            this.hash = System.identityHashCode(object);
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            CatalogObject object = get();
            return object != null && other instanceof Key key && object == key.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
