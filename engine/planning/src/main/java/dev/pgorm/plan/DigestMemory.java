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

    private final Map<Object, byte[]> digests = new ConcurrentHashMap<>();
    private final ReferenceQueue<CatalogObject> collected = new ReferenceQueue<>();

    /** The digest of an object, computed where it is not known yet; not to be changed. */
    byte[] of(CatalogObject object, Function<CatalogObject, byte[]> digest) {
        forgetCollected();
        byte[] known = digests.get(new Question(object));
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

    /** An object by identity, without a reference that the collector has to look after. */
    private record Question(CatalogObject object) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.get() == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** An object by identity, as long as it is there. */
    private static final class Key extends WeakReference<CatalogObject> {

        private final int hash;

        Key(CatalogObject object, ReferenceQueue<CatalogObject> queue) {
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
