package dev.pgorm.ir;

/** What libpq connects by: keywords with values, or a URI. */
final class ConnectionString {

    private ConnectionString() {}

    /** The same without passwords. */
    static String withoutSecrets(String text) {
        return text.startsWith("postgres://") || text.startsWith("postgresql://") ? uri(text) : keywords(text);
    }

    private static String uri(String text) {
        int query = text.indexOf('?');
        String address = query < 0 ? text : text.substring(0, query);
        int account = address.indexOf("://") + 3;
        int at = address.lastIndexOf('@');
        int colon = at < 0 ? -1 : address.indexOf(':', account);
        if (colon >= 0 && colon < at) {
            address = address.substring(0, colon) + address.substring(at);
        }
        if (query < 0) {
            return address;
        }
        StringBuilder open = new StringBuilder(address);
        char separator = '?';
        for (String parameter : text.substring(query + 1).split("&", -1)) {
            if (!Secrets.isSecret(parameter.replaceFirst("=.*", ""))) {
                open.append(separator).append(parameter);
                separator = '&';
            }
        }
        return open.toString();
    }

    /** Values end at a blank, or are in quotes; a backslash keeps the next character from meaning anything. */
    private static String keywords(String text) {
        StringBuilder open = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            int start = position;
            position = endOfPair(text, position);
            String pair = text.substring(start, position);
            if (!Secrets.isSecret(pair.replaceFirst("(?s)=.*", ""))) {
                open.append(pair);
            }
        }
        return open.toString().strip();
    }

    private static int endOfPair(String text, int start) {
        int position = text.indexOf('=', start);
        if (position < 0) {
            return text.length();
        }
        position++;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        boolean quoted = position < text.length() && text.charAt(position) == '\'';
        position += quoted ? 1 : 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '\\') {
                position++;
            } else if (quoted ? character == '\'' : Character.isWhitespace(character)) {
                position++;
                break;
            }
            position++;
        }
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return Math.min(position, text.length());
    }
}
