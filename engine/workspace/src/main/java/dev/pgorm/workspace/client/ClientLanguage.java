package dev.pgorm.workspace.client;

import java.util.Arrays;
import java.util.Optional;

/** The languages of clients. */
public enum ClientLanguage {
    JAVA("pgorm-java", ".java"),
    TYPESCRIPT("pgorm-typescript", ".ts");

    private final String provider;
    private final String ending;

    ClientLanguage(String provider, String ending) {
        this.provider = provider;
        this.ending = ending;
    }

    /** The {@code provider} of a generator block that asks for it. */
    public String provider() {
        return provider;
    }

    /** How the names of its files end. */
    String ending() {
        return ending;
    }

    /** The language that a provider stands for; empty where it is none of ours. */
    static Optional<ClientLanguage> of(String provider) {
        return Arrays.stream(values())
                .filter(each -> each.provider.equals(provider))
                .findFirst();
    }
}
