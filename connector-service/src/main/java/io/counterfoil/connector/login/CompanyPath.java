package io.counterfoil.connector.login;

import java.util.regex.Pattern;

/**
 * The company file that the Web Connector opens for a store, as its machine names it. Empty: the one that is open in
 * QuickBooks.
 */
record CompanyPath(String path) {

    private static final int LONGEST = 259;

    /** A drive or a share: any other word would be taken for an answer like {@code none} or {@code busy}. */
    private static final Pattern FULL_PATH = Pattern.compile("([A-Za-z]:\\\\|\\\\\\\\)[^\\p{Cntrl}<>\"|?*]+");

    CompanyPath {
        if (!path.isEmpty()
                && (path.length() > LONGEST || !FULL_PATH.matcher(path).matches())) {
            throw new Unusable("Give the full path of the company file, such as C:\\Books\\Shop.qbw, or nothing to use"
                    + " the company file that is open in QuickBooks.");
        }
    }
}
