package io.counterfoil.local.run;

import io.counterfoil.local.servers.Ports;
import io.counterfoil.local.servers.ServerPorts;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Every port of a local run, all on 127.0.0.1. */
public record LocalPorts(
        ServerPorts servers,
        Map<Service, Integer> services,
        Map<Service, Integer> management,
        int shop,
        int quickBooks) {
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;
    private static final int SHOP = 8090;
    private static final int QUICKBOOKS = 8091;

    public LocalPorts {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    /** The documented ports, each moved by the offset, so that two runs can live side by side. */
    public static LocalPorts shiftedBy(int offset) {
        return new LocalPorts(
                new ServerPorts(POSTGRES + offset, KAFKA + offset, KAFKA_CONTROLLER + offset),
                each(service -> service.port() + offset),
                each(service -> service.managementPort() + offset),
                SHOP + offset,
                QUICKBOOKS + offset);
    }

    /** Ports nobody listens on right now, for tests. */
    public static LocalPorts free() {
        Iterator<Integer> free = Ports.free(5 + 2 * Service.values().length).iterator();
        return new LocalPorts(
                new ServerPorts(free.next(), free.next(), free.next()),
                each(service -> free.next()),
                each(service -> free.next()),
                free.next(),
                free.next());
    }

    /** Looks at all ports before anything is started, so that nothing half-started has to be undone. */
    public void requireFree(boolean withDemo) {
        Ports.requireFree(servers.postgres(), "PostgreSQL");
        Ports.requireFree(servers.kafka(), "Kafka");
        Ports.requireFree(servers.kafkaController(), "Kafka controller");
        services.forEach((service, port) -> Ports.requireFree(port, service.folder()));
        management.forEach((service, port) -> Ports.requireFree(port, service.folder() + " management"));
        if (withDemo) {
            Ports.requireFree(shop, "simulated shop");
            Ports.requireFree(quickBooks, "simulated QuickBooks");
        }
    }

    int of(Service service) {
        return services.getOrDefault(service, 0);
    }

    int managementOf(Service service) {
        return management.getOrDefault(service, 0);
    }

    private static Map<Service, Integer> each(ToIntFunction<Service> port) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port.applyAsInt(service));
        }
        return ports;
    }
}
