package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapFileTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:15:30.5Z");
    private static final SwapOwner ME = SwapOwner.current();

    /** A process that ran once: this one's number, but started at another time. */
    private static final SwapOwner DEAD = new SwapOwner(ME.process(), Optional.of(Instant.EPOCH));

    /** Another process that runs: the one that started this. */
    private static final SwapOwner OTHER = other();

    @TempDir
    private Path folder;

    private Path file;
    private Path swap;
    private FileIdentity loaded = new FileIdentity.Absent();

    @BeforeEach
    void write_the_file() throws IOException {
        file = Files.writeString(folder.resolve("shop \\ \n1.pgorm"), "model A {}\n");
        swap = folder.resolve("state/studio/shop.swap");
        loaded = FileIdentity.read(file);
    }

    @Test
    void an_unsaved_text_is_found_by_the_next_process() throws IOException {
        swapOf(DEAD).claim(NOW);
        swapOf(DEAD).flush(Lines.of("model A {}\r\n\u6F22 unsaved\r\n"), loaded, NOW);

        Optional<Recovery> found = swapOf(ME).claim(NOW.plusSeconds(60));

        Recovery.Unsaved wanted = new Recovery.Unsaved(file, NOW, DEAD, loaded, "model A {}\r\n\u6F22 unsaved\r\n");
        assertThat(found).contains(wanted);
        assertThat(wanted.owner().isRunning()).isFalse();
        assertThat(wanted.changeOfBase()).isEqualTo(ExternalChange.SAME);
        assertThat(swapOf(ME).find())
                .as("nothing is taken before the user said so")
                .contains(wanted);
    }

    @Test
    void it_is_known_that_the_file_changed_meanwhile() throws IOException {
        swapOf(DEAD).flush(Lines.of("mine"), loaded, NOW);
        Files.writeString(file, "theirs");

        Recovery.Unsaved unsaved = (Recovery.Unsaved) swapOf(ME).find().orElseThrow();

        assertThat(unsaved.changeOfBase()).isEqualTo(ExternalChange.CHANGED);
        Files.delete(file);
        assertThat(unsaved.changeOfBase()).isEqualTo(ExternalChange.GONE);
    }

    @Test
    void the_text_of_a_file_that_was_never_written_is_kept() throws IOException {
        Files.delete(file);
        swapOf(DEAD).flush(Lines.of(""), new FileIdentity.Absent(), NOW);

        assertThat(swapOf(ME).find()).contains(new Recovery.Unsaved(file, NOW, DEAD, new FileIdentity.Absent(), ""));
    }

    @Test
    void a_text_that_was_saved_before_the_process_ended_is_no_unsaved_text() throws IOException {
        swapOf(DEAD).flush(Lines.of("saved"), loaded, NOW);
        Files.writeString(file, "saved");

        assertThat(swapOf(ME).find()).contains(new Recovery.Opened(file, NOW, DEAD));
        assertThat(swapOf(ME).claim(NOW)).isEmpty();
    }

    @Test
    void two_processes_that_edit_one_file_are_told() throws IOException {
        assertThat(swapOf(OTHER).claim(NOW)).isEmpty();

        Optional<Recovery> found = swapOf(ME).claim(NOW.plusSeconds(1));

        assertThat(found).contains(new Recovery.Opened(file, NOW, OTHER));
        assertThat(OTHER.isRunning()).isTrue();
        assertThatThrownBy(() -> swapOf(ME).flush(Lines.of("mine"), loaded, NOW))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("process " + OTHER.process() + " edits ");
        assertThat(swapOf(ME).find()).contains(new Recovery.Opened(file, NOW, OTHER));
    }

    @Test
    void whose_the_file_is_stands_before_a_long_text_and_counts_though_the_text_is_cut() throws IOException {
        swapOf(OTHER).flush(Lines.of("\u6F22 unsaved\n".repeat(20_000)), loaded, NOW);
        byte[] whole = Files.readAllBytes(swap);
        for (int left : new int[] {whole.length, SwapFormat.MOST_OF_HEADER - 1, 1_000}) {
            Files.write(swap, Arrays.copyOf(whole, left));

            assertThatThrownBy(() -> swapOf(ME).flush(Lines.of("mine"), loaded, NOW))
                    .as("%d bytes", left)
                    .isInstanceOf(FileAlreadyExistsException.class);
            swapOf(ME).release();
            assertThat(swap).exists();
        }
        swapOf(OTHER).release();
        assertThat(swap).doesNotExist();
    }

    @Test
    void what_another_process_wrote_is_left_when_this_one_closes() throws IOException {
        swapOf(OTHER).flush(Lines.of("theirs"), loaded, NOW);

        swapOf(ME).release();

        assertThat(swapOf(ME).find()).contains(new Recovery.Unsaved(file, NOW, OTHER, loaded, "theirs"));
    }

    @Test
    void a_process_that_ended_does_not_hold_the_file() throws IOException {
        swapOf(DEAD).claim(NOW);

        assertThat(swapOf(ME).claim(NOW.plusSeconds(1))).isEmpty();
        assertThat(swapOf(ME).find()).contains(new Recovery.Opened(file, NOW.plusSeconds(1), ME));
    }

    @Test
    void taking_over_makes_it_this_process_s() throws IOException {
        swapOf(DEAD).flush(Lines.of("theirs"), loaded, NOW);

        swapOf(ME).takeOver(NOW);
        swapOf(ME).flush(Lines.of("mine"), loaded, NOW);

        assertThat(swapOf(ME).find()).contains(new Recovery.Unsaved(file, NOW, ME, loaded, "mine"));
    }

    @Test
    void saving_leaves_no_text_and_closing_nothing() throws IOException {
        SwapFile mine = swapOf(ME);
        mine.claim(NOW);
        mine.flush(Lines.of("mine"), loaded, NOW);
        assertThat(mine.claim(NOW)).isEmpty();
        assertThat(mine.find()).contains(new Recovery.Opened(file, NOW, ME));

        mine.release();

        assertThat(entries()).isEmpty();
        mine.release();
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        swapOf(ME).flush(Lines.of("secret"), loaded, NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(swap)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_process_that_is_killed_while_it_writes_leaves_the_old_text() throws IOException {
        SwapFile killed = swapOf(DEAD);
        killed.flush(Lines.of("new text"), loaded, NOW);
        byte[] whole = Files.readAllBytes(swap);
        killed.flush(Lines.of("old text"), loaded, NOW);
        Path temporary = swap.resolveSibling("shop.swap." + DEAD.process() + ".tmp");

        for (int written = 0; written <= whole.length; written++) {
            Files.write(temporary, Arrays.copyOf(whole, written));
            assertThat(swapOf(ME).find())
                    .as("after %d bytes", written)
                    .contains(new Recovery.Unsaved(file, NOW, DEAD, loaded, "old text"));
        }

        killed.flush(Lines.of("next text"), loaded, NOW);
        assertThat(entries()).containsExactly(swap);
        assertThat(swapOf(ME).find()).contains(new Recovery.Unsaved(file, NOW, DEAD, loaded, "next text"));
    }

    @Test
    void what_killed_processes_left_is_removed_at_closing() throws IOException {
        SwapFile mine = swapOf(ME);
        mine.claim(NOW);
        Path running = swap.resolveSibling("shop.swap." + OTHER.process() + ".tmp");
        Path mentions = swap.resolveSibling("shop.swap.notes.tmp");
        Files.writeString(swap.resolveSibling("shop.swap.999999999999.tmp"), "part");
        Files.writeString(swap.resolveSibling("shop.swap." + ME.process() + ".tmp"), "part");
        Files.writeString(running, "part");
        Files.writeString(mentions, "mine");

        mine.release();

        assertThat(entries()).containsExactlyInAnyOrder(running, mentions);
    }

    @Test
    void a_swap_file_that_was_cut_anywhere_is_damaged_and_never_taken_for_a_text() throws IOException {
        swapOf(DEAD).flush(Lines.of("unsaved \u6F22\n"), loaded, NOW);
        byte[] whole = Files.readAllBytes(swap);

        for (int left = 0; left < whole.length; left++) {
            Files.write(swap, Arrays.copyOf(whole, left));
            assertThat(swapOf(ME).claim(NOW))
                    .as("%d bytes", left)
                    .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Recovery.Damaged.class));
        }
    }

    @Test
    void a_changed_byte_anywhere_is_seen() throws IOException {
        swapOf(DEAD).flush(Lines.of("unsaved"), loaded, NOW);
        byte[] whole = Files.readAllBytes(swap);

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(swap, changed);
            assertThat(swapOf(ME).find())
                    .as("byte %d", at)
                    .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Recovery.Damaged.class));
        }
    }

    @Test
    void it_is_said_what_is_wrong_with_a_damaged_file() throws IOException {
        swapOf(DEAD).flush(Lines.of("unsaved"), loaded, NOW);
        String whole = Files.readString(swap);

        assertThat(damage("")).isEqualTo("it does not begin as a swap file does");
        assertThat(damage(whole.replace("process", "progress"))).isEqualTo("its first lines were changed");
        assertThat(damage(whole + "x")).isEqualTo("its text is not whole");
        Files.write(swap, new byte[] {(byte) 0xC3});
        assertThat(swapOf(ME).find()).contains(new Recovery.Damaged(swap, "it is no text in UTF-8"));
    }

    @Test
    void nothing_is_found_where_nothing_is() throws IOException {
        assertThat(swapOf(ME).find()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    private String damage(String content) throws IOException {
        Files.writeString(swap, content);
        return ((Recovery.Damaged) swapOf(ME).find().orElseThrow()).reason();
    }

    private SwapFile swapOf(SwapOwner owner) {
        return new SwapFile(swap, file, owner);
    }

    private List<Path> entries() throws IOException {
        Path state = folder.resolve("state/studio");
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(state)) {
            return entries.toList();
        }
    }

    private static SwapOwner other() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        return new SwapOwner(parent.pid(), parent.info().startInstant());
    }
}
