package io.counterfoil.simulator.connector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A call of the Web Connector's service, with the code under which the Web Connector reports its failure. */
public enum Operation {
    SERVER_VERSION("serverVersion", "QBWC1047"),
    CLIENT_VERSION("clientVersion", "QBWC1036"),
    AUTHENTICATE("authenticate", "QBWC1012"),
    SEND_REQUEST("sendRequestXML", "QBWC1041"),
    RECEIVE_RESPONSE("receiveResponseXML", "QBWC1042"),
    GET_LAST_ERROR("getLastError", "QBWC1043"),
    CLOSE_CONNECTION("closeConnection", "QBWC1044"),
    CONNECTION_ERROR("connectionError", "QBWC1045");

    private final String call;
    private final String failureCode;

    Operation(String call, String failureCode) {
        this.call = call;
        this.failureCode = failureCode;
    }

    @JsonCreator
    public static Operation of(String call) {
        return Arrays.stream(values())
                .filter(each -> each.call.equals(call))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such call: " + call));
    }

    /** The name on the wire. */
    @JsonValue
    public String call() {
        return call;
    }

    String failureCode() {
        return failureCode;
    }
}
