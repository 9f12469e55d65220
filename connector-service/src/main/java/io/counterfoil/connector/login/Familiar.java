package io.counterfoil.connector.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Who was here within a day; some ten thousand are remembered. */
public final class Familiar {

    private final Cache<String, Boolean> faces = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofDays(1))
            .executor(Runnable::run)
            .build();

    public void remember(String who) {
        faces.put(who, true);
    }

    public boolean is(String who) {
        return faces.getIfPresent(who) != null;
    }
}
