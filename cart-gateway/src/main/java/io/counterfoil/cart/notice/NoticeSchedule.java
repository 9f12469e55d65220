package io.counterfoil.cart.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NoticeSchedule {

    private static final int MOST_AT_ONCE = 50;

    private final LetterWriter letters;

    NoticeSchedule(LetterWriter letters) {
        this.letters = letters;
    }

    @Scheduled(every = "{counterfoil.cart.notice-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        boolean more = true;
        for (int letter = 0; letter < MOST_AT_ONCE && more; letter++) {
            more = letters.writeOne();
        }
    }
}
