package io.counterfoil.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.ImportRefused;
import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.UpdateLoop;
import io.counterfoil.simulator.connector.UpdateResult;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Pause;
import io.counterfoil.simulator.shop.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** QuickBooks with a company file and a Web Connector beside it. */
final class QuickBooksCommand {

    private static final Set<String> OPTIONS =
            Set.of("--file", "--qwc", "--password", "--every", "--control", "--zone", "--fault");
    private static final int EVERY_SECONDS = 60;

    private QuickBooksCommand() {}

    static void run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, OPTIONS, Set.of("--once"));
        QwcFile qwc = qwc(Path.of(arguments.required("--qwc")));
        String password = arguments.required("--password");
        Path folder = Path.of(arguments.required("--file"));
        CompanyFile file = CompanyFile.open(folder, Catalogue.knownToBookkeeper(), Clock.system(zone(arguments)));
        file.pausing(Pause.REAL);
        WebConnector connector = WebConnector.of(qwc, password, file);
        if (arguments.has("--fault")) {
            connector.faults().add(new ObjectMapper().readValue(arguments.required("--fault"), Fault.class));
        }
        add(connector);
        if (arguments.has("--once")) {
            once(connector, file);
        } else {
            serve(arguments, connector, file);
        }
    }

    private static QwcFile qwc(Path path) throws IOException {
        try {
            return QwcFile.parse(Files.readString(path));
        } catch (NoSuchFileException missing) {
            throw new CannotRun("no such file: " + path);
        } catch (ImportRefused refused) {
            throw new CannotRun(path + ": " + refused.getMessage());
        }
    }

    private static ZoneId zone(Arguments arguments) {
        try {
            return ZoneId.of(arguments.text("--zone").orElse("America/New_York"));
        } catch (DateTimeException unknown) {
            throw new CannotRun("--zone is not a time zone: " + unknown.getMessage());
        }
    }

    private static void add(WebConnector connector) {
        try {
            connector.add();
        } catch (ImportRefused refused) {
            throw new CannotRun("the Web Connector does not take this .qwc file: " + refused.getMessage());
        }
    }

    private static void once(WebConnector connector, CompanyFile file) throws IOException {
        UpdateResult result = connector.update();
        file.close();
        if (result.outcome() == UpdateResult.Outcome.FAILED) {
            throw new CannotRun(result.message());
        }
    }

    private static void serve(Arguments arguments, WebConnector connector, CompanyFile file)
            throws IOException, InterruptedException {
        if (arguments.has("--control")) {
            ControlServer control = ControlServer.open(arguments.number("--control", 0), connector, file);
            System.out.println("control at http://127.0.0.1:" + control.port());
        }
        int every = arguments.number("--every", EVERY_SECONDS);
        if (every > 0) {
            new UpdateLoop(connector, Duration.ofSeconds(every)).start();
        }
        System.out.println("QuickBooks has " + file.path() + " open");
        new CountDownLatch(1).await();
    }
}
