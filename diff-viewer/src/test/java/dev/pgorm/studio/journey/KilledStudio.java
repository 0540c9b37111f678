package dev.pgorm.studio.journey;

import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Recovery;
import dev.pgorm.studio.text.SwapFile;
import dev.pgorm.studio.text.SwapOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a studio of another process leaves: its swap files. */
final class KilledStudio {

    /** The first process of a system: it runs as long as the system does, and its number is as wide everywhere. */
    private static final long FIRST = 1;

    private KilledStudio() {}

    /** Cuts the swap files in a directory, as a full disk or a power cut may. */
    static void damage(Path directory) throws IOException {
        for (Path path : swapFiles(directory)) {
            byte[] whole = Files.readAllBytes(path);
            Files.write(path, Arrays.copyOf(whole, whole.length * 2 / 3));
        }
    }

    private static List<Path> swapFiles(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.toString().endsWith(".swap")).toList();
        }
    }

    /** Makes the swap files in a directory those of a process that is gone, or of one that runs. */
    static void leave(Path directory, boolean running) throws IOException {
        SwapOwner owner = running
                ? new SwapOwner(FIRST, Optional.empty())
                : new SwapOwner(ProcessHandle.current().pid(), Optional.of(Instant.EPOCH));
        for (Path path : swapFiles(directory)) {
            Optional<Recovery> left = new SwapFile(path, path, owner).find();
            if (left.isPresent() && left.get() instanceof Recovery.Unsaved unsaved) {
                SwapFile swap = new SwapFile(path, unsaved.file(), owner);
                swap.takeOver(unsaved.written());
                swap.flush(Lines.of(unsaved.text()), unsaved.base(), unsaved.written());
            } else if (left.isPresent() && left.get() instanceof Recovery.Opened opened) {
                new SwapFile(path, opened.file(), owner).takeOver(opened.written());
            }
        }
    }
}
