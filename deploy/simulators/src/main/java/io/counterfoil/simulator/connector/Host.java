package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.quickbooks.Answer;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Session;
import java.util.Optional;

/** QuickBooks as the Web Connector has it open during one update, with the faults that are to happen in it. */
final class Host {

    private final CompanyFile file;
    private final Session session;
    private final Faults faults;

    Host(CompanyFile file, Faults faults) {
        this.file = file;
        this.session = file.begin();
        this.faults = faults;
    }

    String path() {
        return file.path();
    }

    /** What the first sendRequestXML of an update carries. */
    String hostCompanyPreferences(String ownerId) {
        return session.process("""
                <?xml version="1.0" ?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="continueOnError">\
                <HostQueryRq requestID="0" /><CompanyQueryRq requestID="1"><OwnerID>%s</OwnerID></CompanyQueryRq>\
                <PreferencesQueryRq requestID="2" /></QBXMLMsgsRq></QBXML>""".formatted(ownerId)).response();
    }

    Answer process(String qbxml) {
        Optional<Fault.AnswerHresult> failure = faults.take(Fault.AnswerHresult.class, any -> true);
        if (failure.isPresent()) {
            return new Answer.Failure(failure.get().hresult(), failure.get().message(), "a fault on demand");
        }
        if (faults.take(new Fault.ForgetMessageSets())) {
            file.forgetMessageSets();
        }
        file.canStoreMessageSets(!faults.take(new Fault.RefuseToStore()));
        return session.process(qbxml);
    }
}
