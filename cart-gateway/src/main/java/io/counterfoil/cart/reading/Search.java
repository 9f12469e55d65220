package io.counterfoil.cart.reading;

/**
 * What a person looks for in a cart's own list.
 *
 * @param text part of a name, a number or a code; empty: everything
 * @param after where the page before ended, as its {@link Listing#next()} said; empty: from the beginning
 * @param limit how many at the most
 */
public record Search(String text, String after, int limit) {

    /** Of the first page, when pages are numbered. */
    private static final int FIRST = 1;

    public Search {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** Where pages are numbered: the one to ask for. */
    public int page() {
        return after.matches("\\d{1,9}") ? Integer.parseInt(after) : FIRST;
    }

    /** Where pages are numbered: what comes after this one, which had so many rows. */
    public String nextPage(int rows) {
        return rows < limit ? "" : String.valueOf(page() + 1);
    }
}
