package io.counterfoil.cart.connection;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What was asked for, or the trouble that came instead. */
public sealed interface Outcome<T> {

    static <T> Outcome<T> of(T value) {
        return new Got<>(value);
    }

    static <T> Outcome<T> trouble(Trouble.Kind kind, String reason) {
        return new Failed<>(Trouble.of(kind, reason));
    }

    /** Goes on with the value; a trouble stays what it is. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return fold(next, Failed::new);
    }

    /** The same value; a trouble in better words. */
    default Outcome<T> explained(UnaryOperator<Trouble> words) {
        return fold(Outcome::of, trouble -> new Failed<>(words.apply(trouble)));
    }

    /** One answer for either case. */
    <R> R fold(Function<T, R> got, Function<Trouble, R> failed);

    /** It went well. */
    record Got<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<T, R> got, Function<Trouble, R> failed) {
            return got.apply(value);
        }
    }

    /** It did not. */
    record Failed<T>(Trouble trouble) implements Outcome<T> {
        @Override
        public <R> R fold(Function<T, R> got, Function<Trouble, R> failed) {
            return failed.apply(trouble);
        }
    }
}
