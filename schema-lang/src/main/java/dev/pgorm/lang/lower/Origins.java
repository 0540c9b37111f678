package dev.pgorm.lang.lower;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a catalog, and parts of them, were written. Where two claim an address, the first one counts. After an edit most
 * groups are those of the text before, and few addresses are asked for: the groups are only put together where many are.
 */
public final class Origins {

    /** Searches that take about as long as it takes to put the groups together. */
    private static final int SEARCHES_BEFORE_INDEX = 8;

    private static final Origins NONE = new Origins(List.of());

    private final List<List<Entry<ObjectAddress, Span>>> groups;
    private int searches;
    private @Nullable Map<ObjectAddress, Span> byAddress;

    /** Those of several groups, which do not change any more. */
    Origins(List<List<Entry<ObjectAddress, Span>>> groups) {
        this.groups = List.copyOf(groups);
    }

    /** Nothing was written anywhere. */
    public static Origins none() {
        return NONE;
    }

    /** Where an object or a part of one was written; empty where the text does not say it. */
    public synchronized Optional<Span> of(ObjectAddress address) {
        if (byAddress == null && searches < SEARCHES_BEFORE_INDEX) {
            searches++;
            return searched(address);
        }
        return Optional.ofNullable(byAddress().get(address));
    }

    private Optional<Span> searched(ObjectAddress address) {
        for (List<Entry<ObjectAddress, Span>> group : groups) {
            for (Entry<ObjectAddress, Span> each : group) {
                if (each.getKey().equals(address)) {
                    return Optional.of(each.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Does something with each address and its place, in the order of the text. */
    public synchronized void forEach(BiConsumer<ObjectAddress, Span> action) {
        byAddress().forEach(action);
    }

    private Map<ObjectAddress, Span> byAddress() {
        Map<ObjectAddress, Span> known = byAddress;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (List<Entry<ObjectAddress, Span>> group : groups) {
                for (Entry<ObjectAddress, Span> each : group) {
                    known.putIfAbsent(each.getKey(), each.getValue());
                }
            }
            byAddress = known;
        }
        return known;
    }

    /** Whether the same addresses have the same places, however they came together. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Origins origins && whole().equals(origins.whole()));
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    private synchronized Map<ObjectAddress, Span> whole() {
        return byAddress();
    }

    @Override
    public String toString() {
        return whole().toString();
    }
}
