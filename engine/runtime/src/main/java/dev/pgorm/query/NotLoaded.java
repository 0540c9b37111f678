package dev.pgorm.query;

/** Somebody asks for related rows that the query did not include. */
public final class NotLoaded extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * What was not loaded.
     *
     * @param modelName the model whose relation it is
     * @param relation the relation's field
     */
    public NotLoaded(String modelName, String relation) {
        super(modelName + "." + relation + " was not loaded; add include(" + Models.variable(modelName) + "." + relation
                + ")");
    }
}
