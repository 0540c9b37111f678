package dev.pgorm.query;

import java.util.Locale;

/** Names of models as programs write them. */
final class Models {

    private Models() {}

    /** The variable that stands for a model's table in a client. */
    static String variable(String modelName) {
        return modelName.substring(0, 1).toLowerCase(Locale.ROOT) + modelName.substring(1);
    }
}
