package io.counterfoil.simulator.quickbooks;

import java.util.Optional;

/** One connection of an application to the open company file. Its iterators end with it. */
public final class Session {

    private final CompanyFile file;
    private final String application;
    private final Iterators iterators;

    Session(CompanyFile file, String application, Iterators iterators) {
        this.file = file;
        this.application = application;
        this.iterators = iterators;
    }

    /** Carries out a message set. When this returns, what it did is on the disk. */
    public Answer process(String qbxml) {
        Optional<Answer.Failure> failure = file.circumstances().failure();
        return failure.isPresent() ? failure.get() : executed(qbxml);
    }

    private Answer executed(String qbxml) {
        try {
            return new Answer.Response(file.execute(MessageSet.read(qbxml), this));
        } catch (QuickBooksDied died) {
            return new Answer.Failure("0x80010105", "The server threw an exception.", "on demand");
        } catch (ParseRefused refused) {
            return Answer.Failure.parsing(String.valueOf(refused.getMessage()));
        }
    }

    /** What the first sendRequestXML of an update carries: host, company and preferences, unless that fails. */
    public Answer hostCompanyPreferences() {
        return process("""
                <?xml version="1.0" ?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="continueOnError">\
                <HostQueryRq requestID="0" /><CompanyQueryRq requestID="1">%s</CompanyQueryRq>\
                <PreferencesQueryRq requestID="2" /></QBXMLMsgsRq></QBXML>""".formatted(owner()));
    }

    String application() {
        return application;
    }

    Iterators iterators() {
        return iterators;
    }

    private String owner() {
        return application.isEmpty() ? "" : "<OwnerID>" + application + "</OwnerID>";
    }
}
