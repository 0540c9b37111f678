package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order as one word: a sum of the order that it was made for, then for each key the length of its text in bytes, of which
 * -1 is null, and the text.
 */
final class PageCursor {

    private static final int NULL = -1;

    private PageCursor() {}

    /** The place of a row, by the texts of its keys. */
    static String of(List<Ordering> order, List<@Nullable String> keys) {
        List<byte @Nullable []> texts = new ArrayList<>();
        int size = Long.BYTES;
        for (String each : keys) {
            byte[] text = each == null ? null : each.getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            size += Integer.BYTES + (text == null ? 0 : text.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).putLong(sum(order));
        for (byte[] each : texts) {
            if (each == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(each.length).put(each);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The texts of the keys of a place in an order. */
    static List<@Nullable String> keys(List<Ordering> order, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.getLong() != sum(order)) {
                throw new WrongCursor();
            }
            List<@Nullable String> keys = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                keys.add(text(bytes));
            }
            if (bytes.hasRemaining()) {
                throw new WrongCursor();
            }
            return keys;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new WrongCursor();
        }
    }

    private static @Nullable String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > bytes.remaining()) {
            throw new WrongCursor();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static long sum(List<Ordering> order) {
        CRC32 sum = new CRC32();
        sum.update(order.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
