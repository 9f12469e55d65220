package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.quickbooks.CompanyFile;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** A Web Connector with one application in it, beside an open company file. */
public final class WebConnector {

    private final QwcFile qwc;
    private final String password;
    private volatile CompanyFile file;
    private final ConnectorSettings settings;
    private final ConnectorLog log;
    private final Faults faults = new Faults();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public WebConnector(QwcFile qwc, String password, CompanyFile file, ConnectorSettings settings, ConnectorLog log) {
        this.qwc = qwc;
        this.password = password;
        this.file = file;
        this.settings = settings;
        this.log = log;
    }

    /** A Web Connector with standard settings that logs to standard output. */
    public static WebConnector of(QwcFile qwc, String password, CompanyFile file) {
        ConnectorLog log = new ConnectorLog(Clock.systemUTC(), System.out::println);
        return new WebConnector(qwc, password, file, ConnectorSettings.standard(), log);
    }

    /**
     * Adds the application, as the user does by opening the .qwc file: its FileID goes into the company file.
     *
     * @throws ImportRefused when its addresses are not acceptable or the company file belongs to another FileID
     */
    public void add() {
        ImportRules.check(qwc, http);
        Optional<String> before = file.dataExt(qwc.ownerId(), "FileID");
        if (before.filter(id -> !id.equalsIgnoreCase(qwc.fileId())).isPresent()) {
            throw new ImportRefused("QBWC1039", "the company file has another FileID of this application");
        }
        if (before.isEmpty()) {
            file.putDataExt(qwc.ownerId(), "FileID", qwc.fileId());
        }
        log.write("add", qwc.appName() + " at " + qwc.appUrl());
    }

    /** Runs one update; only one at a time. */
    public UpdateResult update() {
        return update(unused -> {});
    }

    /**
     * One update of which each call waits to be asked for, so that those of several Web Connectors can be put in any
     * order. The update before it must have ended.
     */
    public Steps steps() {
        return new Steps(this);
    }

    synchronized UpdateResult update(Consumer<Operation> gate) {
        lock();
        SoapClient client = new SoapClient(http, qwc.appUrl(), settings.callTimeout());
        Service service = new Service(client, faults, settings.halt(), gate, log);
        Host host = new Host(file, qwc.ownerId(), faults);
        UpdateResult result = new Update(service, host, log, faults, settings.noOpPause()).run(qwc, password);
        log.write("update", result.toString());
        return result;
    }

    /** The user opens another company file in QuickBooks; from the next update on it is the one. */
    public void open(CompanyFile other) {
        file = other;
    }

    /** The company file that is open in QuickBooks. */
    public CompanyFile file() {
        return file;
    }

    public Faults faults() {
        return faults;
    }

    public ConnectorLog log() {
        return log;
    }

    private void lock() {
        String machine = "LOCKED:" + settings.machine() + ":";
        if (file.dataExt(qwc.ownerId(), "AppLock")
                .filter(lock -> lock.startsWith(machine))
                .isEmpty()) {
            file.putDataExt(qwc.ownerId(), "AppLock", machine + System.currentTimeMillis());
        }
    }
}
