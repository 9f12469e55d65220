package io.counterfoil.connector.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts failures by where they come from, each for a minute. Whatever comes, only some thousand keys are kept. */
public final class Failures {

    static final int KEYS = 10_000;

    private final int limit;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();

    /**
     * Starts with none.
     *
     * @param limit so many failures within a minute are too many
     */
    public Failures(int limit) {
        this.limit = limit;
    }

    public void add(String from) {
        counts.get(from, first -> new AtomicInteger()).incrementAndGet();
    }

    public boolean areTooMany(String from) {
        AtomicInteger count = counts.getIfPresent(from);
        return count != null && count.get() >= limit;
    }

    long size() {
        counts.cleanUp();
        return counts.estimatedSize();
    }
}
