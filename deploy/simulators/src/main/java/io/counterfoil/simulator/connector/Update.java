package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.connector.UpdateResult.Outcome;
import io.counterfoil.simulator.quickbooks.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One update, from serverVersion to closeConnection. */
final class Update {

    private static final int DONE = 100;
    private static final int CONNECTION_TRIES = 5;

    private final Service service;
    private final Host host;
    private final ConnectorLog log;
    private final Faults faults;
    private final Duration noOpPause;
    private int exchanges;

    Update(Service service, Host host, ConnectorLog log, Faults faults, Duration noOpPause) {
        this.service = service;
        this.host = host;
        this.log = log;
        this.faults = faults;
        this.noOpPause = noOpPause;
    }

    UpdateResult run(QwcFile qwc, String password) {
        try {
            versions();
            List<String> welcome = service.authenticate(qwc.userName(), password);
            log.write("authenticate", "[1]=\"" + welcome.get(1) + "\" of " + welcome.size());
            return welcomed(welcome);
        } catch (CallFailed failed) {
            log.write("update", String.valueOf(failed.getMessage()));
            return UpdateResult.of(Outcome.FAILED, exchanges, String.valueOf(failed.getMessage()));
        }
    }

    /** A service without these two calls is served all the same; only the words E:, O: and nonsense end the update. */
    private void versions() {
        try {
            log.write("serverVersion", service.serverVersion());
        } catch (CallFailed failed) {
            log.write("serverVersion", String.valueOf(failed.getMessage()));
        }
        String verdict = service.clientVersion("34.0.10007.51");
        log.write("clientVersion", "\"" + verdict + "\"");
        if (!verdict.isEmpty() && !verdict.startsWith("W:")) {
            throw new CallFailed(Operation.CLIENT_VERSION, "the service wants another Web Connector: " + verdict);
        }
    }

    private UpdateResult welcomed(List<String> welcome) {
        String ticket = welcome.get(0);
        String word = welcome.get(1).toLowerCase(Locale.ROOT);
        long postponed = welcome.size() > 2 && !welcome.get(2).isEmpty() ? Long.parseLong(welcome.get(2)) : 0;
        if (postponed > 0) {
            return new UpdateResult(Outcome.POSTPONED, 0, close(ticket), postponed);
        }
        return switch (word) {
            case "none" -> UpdateResult.of(Outcome.NO_WORK, 0, close(ticket));
            case "nvu" -> UpdateResult.of(Outcome.REFUSED, 0, close(ticket));
            case "busy" -> UpdateResult.of(Outcome.POSTPONED, 0, close(ticket));
            default -> opened(ticket, welcome.get(1));
        };
    }

    private UpdateResult opened(String ticket, String wantedPath) {
        Optional<Answer.Failure> failure = host.failure(wantedPath);
        for (int tries = 0; failure.isPresent(); tries++) {
            String word = connectionError(ticket, failure.get());
            if (word.equalsIgnoreCase("done") || tries == CONNECTION_TRIES) {
                return UpdateResult.of(Outcome.CONNECTION_ERROR, 0, close(ticket));
            }
            failure = host.failure(word);
        }
        return exchanged(ticket, host.hostCompanyPreferences());
    }

    private String connectionError(String ticket, Answer.Failure failure) {
        String word = service.connectionError(ticket, failure.hresult(), failure.message());
        log.write("connectionError", "\"" + word + "\"");
        return word;
    }

    private UpdateResult exchanged(String ticket, String hostCompanyPreferences) {
        Optional<UpdateResult> end = exchange(ticket, hostCompanyPreferences);
        while (end.isEmpty()) {
            end = exchange(ticket, "");
        }
        return end.get();
    }

    private Optional<UpdateResult> exchange(String ticket, String hcp) {
        String request = service.sendRequest(ticket, hcp, host.path());
        log.write("sendRequestXML", request);
        boolean nothing = request.isEmpty() || request.equalsIgnoreCase("NoOp");
        return nothing ? idle(ticket) : delivered(ticket, processed(request));
    }

    private Optional<UpdateResult> idle(String ticket) {
        String reason = service.getLastError(ticket);
        if (reason.equalsIgnoreCase("NoOp")) {
            pause();
            return Optional.empty();
        }
        return Optional.of(ended(ticket, reason));
    }

    private Optional<UpdateResult> delivered(String ticket, Answer answer) {
        if (faults.take(new Fault.DropResponse())) {
            return Optional.of(UpdateResult.of(Outcome.DROPPED, exchanges, "the response was dropped"));
        }
        int percent = service.receiveResponse(ticket, answer);
        log.write("receiveResponseXML", percent + " %");
        if (percent < 0) {
            return Optional.of(ended(ticket, service.getLastError(ticket)));
        }
        return percent < DONE
                ? Optional.empty()
                : Optional.of(UpdateResult.of(Outcome.FINISHED, exchanges, close(ticket)));
    }

    private Answer processed(String request) {
        exchanges++;
        Answer answer = host.process(request);
        log.write("ProcessRequest", answer.hresult().isEmpty() ? answer.response() : answer.toString());
        return answer;
    }

    private UpdateResult ended(String ticket, String reason) {
        log.write("getLastError", reason);
        close(ticket);
        return UpdateResult.of(Outcome.ERROR, exchanges, reason);
    }

    private String close(String ticket) {
        String words = service.closeConnection(ticket);
        log.write("closeConnection", words);
        return words;
    }

    private void pause() {
        try {
            Thread.sleep(noOpPause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Operation.SEND_REQUEST, "stopped while waiting after NoOp");
        }
    }
}
