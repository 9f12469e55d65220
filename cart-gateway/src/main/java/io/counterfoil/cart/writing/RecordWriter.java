package io.counterfoil.cart.writing;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Refusal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes one record: makes it unless the cart has one of its id or its key, and leaves one alone that somebody changed
 * meanwhile.
 *
 * @param key what it is called: a SKU, an e-mail address
 * @param hash what it says
 * @param filled the first, with what is empty taken from the second
 */
record RecordWriter<T>(
        Records<T> records, Function<T, String> key, Function<T, String> hash, BinaryOperator<T> filled) {

    /** The record as the cart has it now, or why it was not written. */
    record Written<T>(
            @Nullable T record,
            @Nullable Refusal refusal,
            @Nullable T changed) {}

    Outcome<Written<T>> write(CartConnection connection, @Nullable String id, T wanted, @Nullable String agreedHash) {
        return (id == null ? records.called(connection, key.apply(wanted)) : records.one(connection, id))
                .then(present -> present.isEmpty() && id != null
                        ? refused(Refusal.NO_SUCH_RECORD, "The cart does not have it any more.", null)
                        : write(connection, present, wanted, agreedHash));
    }

    private Outcome<Written<T>> write(
            CartConnection connection, Optional<T> present, T wanted, @Nullable String agreedHash) {
        if (present.isEmpty()) {
            return records.create(connection, wanted).then(RecordWriter::written);
        }
        T now = present.get();
        String says = hash.apply(now);
        // What it shall say it may say already: a write whose end nobody heard of is repeated.
        boolean moved =
                agreedHash != null && !says.equals(agreedHash) && !says.equals(hash.apply(filled.apply(wanted, now)));
        return moved
                ? refused(
                        Refusal.CHANGED_MEANWHILE,
                        "It was changed in the cart meanwhile: look at both sides and decide which is right.",
                        now)
                : records.update(connection, now, wanted).then(RecordWriter::written);
    }

    private static <T> Outcome<Written<T>> written(T record) {
        return Outcome.of(new Written<>(record, null, null));
    }

    private static <T> Outcome<Written<T>> refused(String code, String reason, @Nullable T changed) {
        return Outcome.of(new Written<>(null, new Refusal(code, reason), changed));
    }
}
