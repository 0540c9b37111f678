package dev.pgorm.client;

import dev.pgorm.query.model.SqlEnum;
import java.util.Arrays;

/** {@code shop.status}. */
public enum Status implements SqlEnum {
    OPEN("open"),
    PAID("paid"),
    ON_HOLD("on hold");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static Status ofLabel(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(label));
    }
}
