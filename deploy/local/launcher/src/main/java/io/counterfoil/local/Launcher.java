package io.counterfoil.local;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.demo.Demo;
import io.counterfoil.local.run.Installation;
import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.KafkaServer;
import java.nio.file.Path;
import java.util.List;

/** What {@code deploy/local/up} starts. Runs until it is told to stop by Ctrl-C or SIGTERM. */
public final class Launcher {
    /** The system property that names the source tree. */
    private static final String HOME = "counterfoil.home";

    private Launcher() {}

    public static void main(String[] arguments) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        run(Options.parse(Path.of(System.getProperty(HOME, "")).toAbsolutePath(), List.of(arguments)));
    }

    private static void run(Options options) {
        LocalPorts ports = LocalPorts.shiftedBy(options.portOffset());
        Installation installation = new Installation(options.home());
        LocalRun run = LocalRun.prepare(installation, options.data(), ports, options.demo(), System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        KafkaServer.whenItGivesUp(
                () -> failed(new CannotStart("Kafka gave up; see " + run.data().logs() + ".")));
        startAndTell(run, options.demo());
    }

    private static void startAndTell(LocalRun run, boolean withDemo) {
        try {
            run.start();
            System.out.println("Counterfoil is ready: " + run.address(Service.ADMIN) + " admin " + password(run));
            if (withDemo) {
                Demo.start(run, System.out);
            }
        } catch (CannotStart | IllegalStateException e) {
            if (!run.isClosed()) { // else the failure is only the echo of being told to stop
                throw e;
            }
        }
    }

    /** The first password is shown as long as it is one. */
    private static String password(LocalRun run) {
        boolean changed = new AdminClient(run.address(Service.ADMIN), "admin", run.adminPassword()).isRefused();
        return changed ? "(with the password that you chose)" : run.adminPassword();
    }

    private static void failed(Throwable failure) {
        boolean understood = failure instanceof CannotStart;
        System.err.println(understood ? failure.getMessage() : "Counterfoil did not start: " + failure);
        System.exit(1);
    }
}
