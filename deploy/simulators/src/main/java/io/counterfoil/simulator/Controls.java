package io.counterfoil.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;

/** What the control API does. */
final class Controls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED_OF_THE_OTHER = 1;
    private static final String A_PERSON = "";

    private final WebConnector connector;
    private final CompanyFile own;
    private final CompanyFile other = CompanyFile.inMemory(Clock.systemUTC(), SEED_OF_THE_OTHER);
    private Snapshot backup;

    Controls(WebConnector connector, CompanyFile own) {
        this.connector = connector;
        this.own = own;
        this.backup = own.snapshot();
    }

    record Answer(int status, Object body) {}

    Answer answer(String asked, InputStream body) throws IOException {
        return switch (asked) {
            case "GET /receipts" -> ok(own.receipts());
            case "GET /transactions" -> ok(own.transactions());
            case "GET /customers" -> ok(own.customers());
            case "GET /items" -> ok(own.items());
            case "GET /log" -> ok(connector.log().lines());
            case "GET /circumstances" -> ok(own.circumstances().standing());
            case "DELETE /circumstances" -> lifted();
            case "POST /circumstance" -> circumstance(JSON.readTree(body));
            case "POST /qbxml" -> ok(own.process(new String(body.readAllBytes(), UTF_8), A_PERSON));
            case "POST /update" -> ok(connector.update());
            case "POST /fault" -> fault(JSON.readValue(body, Fault.class));
            case "POST /backup", "POST /restore" -> backup(asked);
            case "POST /company/own", "POST /company/other" -> company(asked.endsWith("own") ? own : other);
            default -> new Answer(404, Map.of("error", "no such control: " + asked));
        };
    }

    private Answer fault(Fault fault) {
        connector.faults().add(fault);
        return ok(Map.of("waiting", fault.toString()));
    }

    private Answer circumstance(JsonNode asked) throws IOException {
        int times = asked.path("times").asInt(Integer.MAX_VALUE);
        JsonNode itself = asked instanceof ObjectNode object ? object.without("times") : asked;
        own.circumstances().add(JSON.treeToValue(itself, Circumstance.class), times);
        return ok(own.circumstances().standing());
    }

    private Answer lifted() {
        own.circumstances().liftAll();
        return ok(own.circumstances().standing());
    }

    private synchronized Answer backup(String asked) {
        if (asked.endsWith("backup")) {
            backup = own.snapshot();
        } else {
            own.restore(backup);
        }
        return ok(own.transactions().size());
    }

    private Answer company(CompanyFile file) {
        connector.open(file);
        return ok(Map.of("open", file.path()));
    }

    private static Answer ok(Object body) {
        return new Answer(200, body);
    }
}
