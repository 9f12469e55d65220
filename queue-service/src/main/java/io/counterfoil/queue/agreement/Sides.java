package io.counterfoil.queue.agreement;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both sides say by field, and what each said when they agreed last. Each side has a base of its own, because a text
 * does not always come back as it was written. A field that one side cannot say is not compared.
 */
record Sides(
        Map<String, String> cart,
        Map<String, String> cartBase,
        Map<String, String> books,
        Map<String, String> booksBase) {

    Sides {
        cart = Map.copyOf(cart);
        cartBase = Map.copyOf(cartBase);
        books = Map.copyOf(books);
        booksBase = Map.copyOf(booksBase);
    }

    Stream<String> fields() {
        return cart.keySet().stream().filter(books::containsKey).sorted();
    }

    boolean equal(String field) {
        return said(cart, field).equals(said(books, field));
    }

    boolean changedInCart(String field) {
        return !said(cart, field).equals(cartBase.getOrDefault(field, said(cart, field)));
    }

    boolean changedInBooks(String field) {
        return !said(books, field).equals(booksBase.getOrDefault(field, said(books, field)));
    }

    private static String said(Map<String, String> side, String field) {
        return side.getOrDefault(field, "");
    }

    /** With all that is equal, and all that was never compared, agreed on. */
    Sides agreed() {
        Map<String, String> newCartBase = new TreeMap<>(cartBase);
        Map<String, String> newBooksBase = new TreeMap<>(booksBase);
        cart.forEach(newCartBase::putIfAbsent);
        books.forEach(newBooksBase::putIfAbsent);
        fields().filter(this::equal).forEach(field -> {
            newCartBase.put(field, said(cart, field));
            newBooksBase.put(field, said(books, field));
        });
        return new Sides(cart, newCartBase, books, newBooksBase);
    }

    /** What the cart says of these fields. */
    Map<String, String> ofCart(Stream<String> fields) {
        return fields.collect(Collectors.toMap(field -> field, field -> said(cart, field)));
    }

    Map<String, String> ofBooks(Stream<String> fields) {
        return fields.collect(Collectors.toMap(field -> field, field -> said(books, field)));
    }
}
