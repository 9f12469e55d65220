package io.counterfoil.connector.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    @Test
    void newUpdatesAreSentAwayForAMinuteWhileTheServiceShutsDown() {
        Switchboard switchboard = new Switchboard(null, null, null);

        switchboard.shutDown(new ShutdownDelayInitiatedEvent());

        assertEquals(List.of("", "busy", "60"), switchboard.authenticate("anybody", "anything", "127.0.0.1"));
    }
}
