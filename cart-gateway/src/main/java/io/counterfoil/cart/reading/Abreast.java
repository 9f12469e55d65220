package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does the same for many with calls of their own, a few at the same time. */
public final class Abreast {

    private Abreast() {}

    /** After a trouble none is begun; it is the outcome only when nothing was done before. */
    public static <T, R> Outcome<List<R>> each(int most, List<T> all, Function<T, Outcome<R>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(most);
        try {
            AtomicBoolean ended = new AtomicBoolean();
            List<Callable<List<Outcome<R>>>> calls = all.stream()
                    .map(one -> (Callable<List<Outcome<R>>>)
                            () -> ended.get() ? List.of() : List.of(done(work, one, ended)))
                    .collect(Collectors.toList());
            List<R> results = new ArrayList<>();
            List<Trouble> troubles = new ArrayList<>();
            for (Future<List<Outcome<R>>> call : threads.invokeAll(calls)) {
                call.get().forEach(outcome -> outcome.fold(results::add, troubles::add));
            }
            return results.isEmpty() && !troubles.isEmpty()
                    ? new Outcome.Failed<>(troubles.get(0))
                    : Outcome.of(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("this service is stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call that nobody expected to fail", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T, R> Outcome<R> done(Function<T, Outcome<R>> work, T one, AtomicBoolean ended) {
        return work.apply(one).fold(Outcome::of, trouble -> {
            ended.set(true);
            return new Outcome.Failed<>(trouble);
        });
    }
}
