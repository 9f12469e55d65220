package io.counterfoil.connector.qbxml;

/**
 * Free text made to fit: what QuickBooks cannot keep is replaced, what is too long is cut between characters.
 *
 * @param replaced some characters are not those that were given
 * @param shortened the end is missing
 */
record FreeText(String text, boolean replaced, boolean shortened) {

    static FreeText of(String given, int max) {
        String text = given.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        boolean tooLong = text.codePointCount(0, text.length()) > reach(max);
        String looked = tooLong ? cut(text, reach(max)) : text;
        String nearest = Windows1252.keeps(looked) ? looked : Windows1252.nearest(looked);
        boolean shortened = tooLong || nearest.codePointCount(0, nearest.length()) > max;
        return new FreeText(shortened ? cut(nearest, max) : nearest, !nearest.equals(looked), shortened);
    }

    /** So much of a text is looked at: enough for marks and formatting that do not count, and no megabytes. */
    private static int reach(int max) {
        return 4 * max + 64;
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }
}
