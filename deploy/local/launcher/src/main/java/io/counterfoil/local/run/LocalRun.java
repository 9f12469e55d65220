package io.counterfoil.local.run;

import io.counterfoil.local.servers.DataFolder;
import io.counterfoil.local.servers.LocalServers;
import io.counterfoil.local.servers.PostgresServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of Counterfoil on one data folder: PostgreSQL and Kafka in this process, the five services beside it. */
public final class LocalRun implements AutoCloseable {
    private static final long NEEDED_MEGABYTES = 500;

    private final Installation installation;
    private final DataFolder data;
    private final DataLock lock;
    private final LocalPorts ports;
    private final Programs programs;
    private final Map<Service, KeptProgram> services = new EnumMap<>(Service.class);
    private final Readiness readiness = new Readiness();
    /** Null until started: a run can be closed before that. */
    private @Nullable LocalServers servers;

    private boolean closed;

    private LocalRun(Installation installation, DataFolder data, DataLock lock, LocalPorts ports, PrintStream diary) {
        this.installation = installation;
        this.data = data;
        this.lock = lock;
        this.ports = ports;
        this.programs = new Programs(diary);
    }

    /** Takes the folder and looks for everything that would stop a start, without starting anything. */
    public static LocalRun prepare(
            Installation installation, Path folder, LocalPorts ports, boolean withDemo, PrintStream diary) {
        installation.requireBuilt();
        DataFolder data = DataFolder.prepare(folder, NEEDED_MEGABYTES);
        LocalRun run = new LocalRun(installation, data, DataLock.take(data), ports, diary);
        boolean clear = false;
        try {
            StaleProcesses.stop(data);
            PostgresServer.stopOrphan(data);
            ports.requireFree(withDemo);
            clear = true;
            return run;
        } finally {
            if (!clear) {
                run.close();
            }
        }
    }

    /** Returns when every service is ready; throws otherwise, and then wants to be closed. */
    public void start() {
        startServices(startServers());
        services.forEach((service, program) -> readiness.await(program, ports.managementOf(service)));
        services.values().forEach(KeptProgram::keep);
    }

    /** Starts one more program, started again when it ends and stopped with the rest. */
    public synchronized void start(Program program) {
        requireOpen();
        programs.start(program).keep();
    }

    /** SIGKILL; the service comes back by itself. */
    public void kill(Service service) {
        program(service).process().destroyForcibly().onExit().join();
    }

    public boolean isReady(Service service) {
        return program(service).process().isAlive() && readiness.isReady(ports.managementOf(service));
    }

    public URI address(Service service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    public String adminPassword() {
        return ServiceEnvironment.adminPassword(data.secrets());
    }

    public Installation installation() {
        return installation;
    }

    public DataFolder data() {
        return data;
    }

    public LocalPorts ports() {
        return ports;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Stops the services first: what they still say must find the servers alive. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            stopAll();
        }
    }

    private void stopAll() {
        try {
            programs.stop();
        } finally {
            if (servers != null) {
                servers.close();
            }
        }
    }

    private KeptProgram program(Service service) {
        return Optional.ofNullable(services.get(service))
                .orElseThrow(() -> new IllegalStateException(service.folder() + " was never started"));
    }

    private synchronized LocalServers startServers() {
        requireOpen();
        ServerLog.open(data);
        servers = LocalServers.start(data, ports.servers());
        return servers;
    }

    private synchronized void startServices(LocalServers running) {
        requireOpen();
        ServiceEnvironment environment = new ServiceEnvironment(ports, running, data.secrets());
        for (Service service : Service.values()) {
            var command = installation.runCommand(service, data);
            services.put(
                    service, programs.start(new Program(service.folder(), command, environment.of(service), data)));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this run is being stopped");
        }
    }
}
