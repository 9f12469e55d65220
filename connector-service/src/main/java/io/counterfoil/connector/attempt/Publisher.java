package io.counterfoil.connector.attempt;

import io.counterfoil.events.Event;
import java.util.List;

/** Tells the other services, if and when the running transaction commits. */
public interface Publisher {

    void publish(List<? extends Event> events);

    default void publish(Event event) {
        publish(List.of(event));
    }
}
