package io.counterfoil.local.run;

import io.counterfoil.local.servers.DataFolder;
import io.counterfoil.local.servers.LocalServers;
import io.counterfoil.local.servers.PostgresServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
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
    /** Where the services are called: at their own ports, or at those of something before them. */
    private final LocalPorts faces;
    /** The demo signs in as admin: nobody is there to change the password. */
    private final boolean withDemo;

    private final Programs programs;
    private final Map<Service, KeptProgram> services = new EnumMap<>(Service.class);
    private final Map<Service, KeptProgram> seconds = new EnumMap<>(Service.class);
    private final Map<Service, Integer> healthOfSeconds = new EnumMap<>(Service.class);
    private final Map<String, String> settings = new HashMap<>();
    private final Readiness readiness = new Readiness();
    /** Null until started: a run can be closed before that. */
    private @Nullable LocalServers servers;

    private boolean closed;

    private LocalRun(
            Installation installation,
            DataFolder data,
            DataLock lock,
            LocalPorts ports,
            LocalPorts faces,
            boolean withDemo,
            PrintStream diary) {
        this.installation = installation;
        this.data = data;
        this.lock = lock;
        this.ports = ports;
        this.faces = faces;
        this.withDemo = withDemo;
        this.programs = new Programs(diary);
    }

    /** Takes the folder and looks for everything that would stop a start, without starting anything. */
    public static LocalRun prepare(
            Installation installation, Path folder, LocalPorts ports, boolean withDemo, PrintStream diary) {
        return prepare(installation, folder, ports, ports, withDemo, diary);
    }

    /**
     * The same, with something before the services.
     *
     * @param faces where they are called
     */
    public static LocalRun prepare(
            Installation installation,
            Path folder,
            LocalPorts ports,
            LocalPorts faces,
            boolean withDemo,
            PrintStream diary) {
        installation.requireBuilt();
        DataFolder data = DataFolder.prepare(folder, NEEDED_MEGABYTES);
        LocalRun run = new LocalRun(installation, data, DataLock.take(data), ports, faces, withDemo, diary);
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

    /** Each service also has this environment variable, if it is started from now on. */
    public void set(String variable, String value) {
        settings.put(variable, value);
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

    /** Starts a second process of each service and returns when all are ready. */
    public void startSeconds(LocalPorts at) {
        for (Service service : Service.values()) {
            seconds.put(service, startSecond(service, at));
            healthOfSeconds.put(service, at.managementOf(service));
        }
        seconds.forEach((service, program) -> readiness.await(program, at.managementOf(service)));
        seconds.values().forEach(KeptProgram::keep);
    }

    private synchronized KeptProgram startSecond(Service service, LocalPorts at) {
        requireOpen();
        ServiceEnvironment environment = new ServiceEnvironment(at, faces, servers(), data.secrets(), withDemo);
        return programs.start(new Program(
                service.folder() + "-2",
                installation.runCommand(service, data),
                environment(environment, service),
                data));
    }

    private Map<String, String> environment(ServiceEnvironment environment, Service service) {
        Map<String, String> variables = new HashMap<>(environment.of(service));
        variables.putAll(settings);
        return variables;
    }

    /** Whether either process of the service may be killed without leaving it without any. */
    public boolean areBothReady(Service service) {
        return isReady(service) && readiness.isReady(healthOfSeconds.getOrDefault(service, 0));
    }

    /** SIGKILL for the second process of a service; it comes back by itself. */
    public void killSecond(Service service) {
        Optional.ofNullable(seconds.get(service))
                .ifPresent(
                        program -> program.process().destroyForcibly().onExit().join());
    }

    /** SIGKILL; the service comes back by itself. */
    public void kill(Service service) {
        program(service).process().destroyForcibly().onExit().join();
    }

    /**
     * SIGTERM; the service stays away until {@link #startAgain}.
     *
     * @return how long it took to end by itself
     */
    public Duration stop(Service service) {
        long asked = System.nanoTime();
        program(service).askToStop();
        program(service).process().onExit().join();
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** Starts a stopped service and returns when it is ready. */
    public void startAgain(Service service) {
        launch(service);
        awaitReady(service);
    }

    /** Starts a stopped service and does not wait for it. */
    public void launch(Service service) {
        program(service).startAgain();
    }

    /** Returns when the service, which may have to start first, is ready. */
    public void awaitReady(Service service) {
        readiness.await(program(service), ports.managementOf(service));
    }

    /** The process that runs the service now. */
    public long pid(Service service) {
        return program(service).process().pid();
    }

    public synchronized LocalServers servers() {
        return Optional.ofNullable(servers).orElseThrow(() -> new IllegalStateException("the run was never started"));
    }

    public boolean isReady(Service service) {
        return program(service).process().isAlive() && readiness.isReady(ports.managementOf(service));
    }

    public URI address(Service service) {
        return URI.create("http://localhost:" + faces.of(service));
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
        ServiceEnvironment environment = new ServiceEnvironment(ports, faces, running, data.secrets(), withDemo);
        for (Service service : Service.values()) {
            var command = installation.runCommand(service, data);
            services.put(
                    service,
                    programs.start(new Program(service.folder(), command, environment(environment, service), data)));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this run is being stopped");
        }
    }
}
