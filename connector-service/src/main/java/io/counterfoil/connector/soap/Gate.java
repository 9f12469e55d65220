package io.counterfoil.connector.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Who may go on to CXF: nobody who guesses tickets, and only so many large answers at a time. */
@ApplicationScoped
class Gate {

    /** Each of them holds a thread and its text. */
    private static final int LARGE_AT_ONCE = 16;

    private final AtomicInteger large = new AtomicInteger();
    private final BadTickets tickets;

    Gate(BadTickets tickets) {
        this.tickets = tickets;
    }

    void admit(Operation operation, String address) throws Refusal {
        if (!operation.isBeforeSignIn() && tickets.areComingFrom(address)) {
            throw Refusal.http(429, "Too many calls with tickets that were never given.");
        }
    }

    void enterLarge() throws Refusal {
        if (large.incrementAndGet() > LARGE_AT_ONCE) {
            large.decrementAndGet();
            throw Refusal.busy();
        }
    }

    void leaveLarge() {
        large.decrementAndGet();
    }
}
