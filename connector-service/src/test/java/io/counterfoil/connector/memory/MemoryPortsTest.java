package io.counterfoil.connector.memory;

import io.counterfoil.connector.ports.Ports;
import io.counterfoil.connector.ports.PortsContract;

class MemoryPortsTest extends PortsContract {

    private final Ports ports = new MemoryPorts(new Memory());

    @Override
    protected Ports ports() {
        return ports;
    }
}
