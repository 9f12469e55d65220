package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.quickbooks.Answer;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Session;
import java.util.Optional;

/** QuickBooks as the Web Connector has it open during one update, with the faults that are to happen in it. */
final class Host {

    private final CompanyFile file;
    private final Session session;
    private final Faults faults;

    Host(CompanyFile file, String ownerId, Faults faults) {
        this.file = file;
        this.session = file.begin(ownerId);
        this.faults = faults;
    }

    String path() {
        return file.path();
    }

    /** Why no connection can be made to a company file; empty when it can. An empty path is the file that is open. */
    Optional<Answer.Failure> failure(String wanted) {
        boolean isOpen = wanted.isEmpty() || wanted.equalsIgnoreCase(path());
        return file.circumstances().failure().or(() -> isOpen ? Optional.empty() : Optional.of(another()));
    }

    private static Answer.Failure another() {
        return new Answer.Failure(
                "0x8004040A",
                "A QuickBooks company data file is already open and it is different from the one requested.",
                "on demand");
    }

    /** What the first sendRequestXML of an update carries. */
    String hostCompanyPreferences() {
        return session.hostCompanyPreferences().response();
    }

    Answer process(String qbxml) {
        Optional<Fault.AnswerHresult> failure = faults.take(Fault.AnswerHresult.class, any -> true);
        if (failure.isPresent()) {
            return new Answer.Failure(failure.get().hresult(), failure.get().message(), "a fault on demand");
        }
        if (faults.take(new Fault.ForgetMessageSets())) {
            file.forgetMessageSets();
        }
        if (faults.take(new Fault.RefuseToStore())) {
            file.circumstances().add(new Circumstance.CannotStore(), 1);
        }
        return session.process(qbxml);
    }
}
