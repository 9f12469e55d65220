package io.counterfoil.local.servers;

import java.util.List;

/** The ports of the two servers, all on 127.0.0.1. */
public record ServerPorts(int postgres, int kafka, int kafkaController) {
    /** Ports nobody listens on right now, for tests. */
    public static ServerPorts free() {
        List<Integer> ports = Ports.free(3);
        return new ServerPorts(ports.get(0), ports.get(1), ports.get(2));
    }
}
