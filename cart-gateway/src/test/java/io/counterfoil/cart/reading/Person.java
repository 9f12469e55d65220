package io.counterfoil.cart.reading;

import java.time.Instant;

/** A registered customer of a pretended shop. */
public record Person(long id, String first, String last, String email, String phone, String street, Instant changed) {

    public Person reached(String byPhone) {
        return new Person(id, first, last, email, byPhone, street, changed);
    }

    public Person called(String newFirst, String newLast) {
        return new Person(id, newFirst, newLast, email, phone, street, changed);
    }

    public Person living(String at) {
        return new Person(id, first, last, email, phone, at, changed);
    }

    public Person mailed(String to) {
        return new Person(id, first, last, to, phone, street, changed);
    }

    public Person changed(Instant at) {
        return new Person(id, first, last, email, phone, street, at);
    }
}
