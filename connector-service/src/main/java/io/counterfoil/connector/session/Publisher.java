package io.counterfoil.connector.session;

import io.counterfoil.events.Event;

/** Tells the other services, if the running transaction commits. */
public interface Publisher {

    void publish(Event event);
}
