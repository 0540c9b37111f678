package dev.pgorm.lang.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each symbol is declared and named. */
final class SymbolIndex {

    private final Map<Symbol, List<Occurrence>> bySymbol = new HashMap<>();
    private final Map<Integer, List<Occurrence>> byFile = new HashMap<>();

    private SymbolIndex() {}

    static SymbolIndex of(Outline outline, Declared declared, List<String> texts) {
        SymbolIndex index = new SymbolIndex();
        OccurrenceReader reader = new OccurrenceReader(declared, texts, index::add);
        outline.blocks().forEach(reader::read);
        index.byFile
                .values()
                .forEach(each ->
                        each.sort(Comparator.comparingInt(one -> one.range().start())));
        return index;
    }

    private void add(Occurrence occurrence) {
        bySymbol.computeIfAbsent(occurrence.symbol(), each -> new ArrayList<>()).add(occurrence);
        byFile.computeIfAbsent(occurrence.range().file(), each -> new ArrayList<>())
                .add(occurrence);
    }

    /** The symbol whose name stands at a place, or ends there. */
    Optional<Occurrence> at(int file, int offset) {
        List<Occurrence> all = byFile.getOrDefault(file, List.of());
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0
                ? Optional.empty()
                : Optional.of(all.get(high)).filter(each -> each.range().touches(offset));
    }

    /** All places of a symbol, in the order of the files. */
    List<Occurrence> of(Symbol symbol) {
        return bySymbol.getOrDefault(symbol, List.of()).stream()
                .sorted(Occurrence.ORDER)
                .toList();
    }

    /** Where it is declared; a routine may be declared several times. */
    List<Occurrence> declarations(Symbol symbol) {
        return of(symbol).stream()
                .filter(each -> each.role() == Occurrence.Role.DECLARATION)
                .toList();
    }

    boolean declares(Symbol symbol) {
        return bySymbol.getOrDefault(symbol, List.of()).stream()
                .anyMatch(each -> each.role() == Occurrence.Role.DECLARATION);
    }
}
