package dev.pgorm.lang.validate.header;

import java.util.List;

/** Names of objects as SQL writes them. */
public final class QualifiedNames {

    private QualifiedNames() {}

    /**
     * The parts of a name: a schema, where one is written, and the name itself; without quotes they are in lower case.
     *
     * @throws HeaderFault where the text is something else
     */
    public static List<String> read(String text) throws HeaderFault {
        HeaderCursor cursor = new HeaderCursor(text);
        List<String> parts = cursor.qualifiedName("a name");
        if (!cursor.atEnd()) {
            throw new HeaderFault("nothing behind the name", cursor.peek());
        }
        return parts;
    }
}
