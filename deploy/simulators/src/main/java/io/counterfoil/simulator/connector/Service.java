package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.quickbooks.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The service's calls, with the faults that are to happen around them. */
final class Service {

    private static final Map<String, String> NO_PARAMETERS = Map.of();

    private final SoapClient client;
    private final Faults faults;
    private final Runnable halt;
    private final Consumer<Operation> gate;
    private final ConnectorLog log;

    /** @param gate is passed before each call */
    Service(SoapClient client, Faults faults, Runnable halt, Consumer<Operation> gate, ConnectorLog log) {
        this.client = client;
        this.faults = faults;
        this.halt = halt;
        this.gate = gate;
        this.log = log;
    }

    String serverVersion() {
        return call(Operation.SERVER_VERSION, NO_PARAMETERS).textOrEmpty();
    }

    String clientVersion(String version) {
        return call(Operation.CLIENT_VERSION, Map.of("strVersion", version)).textOrEmpty();
    }

    List<String> authenticate(String user, String password) {
        return call(Operation.AUTHENTICATE, ordered("strUserName", user, "strPassword", password))
                .strings();
    }

    String sendRequest(String ticket, String hcp, String path) {
        Map<String, String> parameters = ordered(
                "ticket",
                ticket,
                "strHCPResponse",
                hcp,
                "strCompanyFileName",
                path,
                "qbXMLCountry",
                "US",
                "qbXMLMajorVers",
                "13",
                "qbXMLMinorVers",
                "0");
        return call(Operation.SEND_REQUEST, parameters).text();
    }

    int receiveResponse(String ticket, Answer answer) {
        Map<String, String> parameters = ordered(
                "ticket",
                ticket,
                "response",
                answer.response(),
                "hresult",
                answer.hresult(),
                "message",
                answer.message());
        return call(Operation.RECEIVE_RESPONSE, parameters).number();
    }

    String connectionError(String ticket, String hresult, String message) {
        Map<String, String> parameters = ordered("ticket", ticket, "hresult", hresult, "message", message);
        return call(Operation.CONNECTION_ERROR, parameters).text();
    }

    String getLastError(String ticket) {
        return call(Operation.GET_LAST_ERROR, Map.of("ticket", ticket)).text();
    }

    String closeConnection(String ticket) {
        return call(Operation.CLOSE_CONNECTION, Map.of("ticket", ticket)).text();
    }

    private SoapReply call(Operation operation, Map<String, String> parameters) {
        gate.accept(operation);
        haltIf(new Fault.Die(operation, Fault.Moment.BEFORE));
        SoapReply reply = client.call(operation, parameters);
        haltIf(new Fault.Die(operation, Fault.Moment.AFTER));
        if (faults.take(new Fault.Repeat(operation))) {
            log.write(operation.call(), "repeated");
            return client.call(operation, parameters);
        }
        return reply;
    }

    private void haltIf(Fault fault) {
        if (faults.take(fault)) {
            halt.run();
        }
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
