package io.counterfoil.connector.soap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of the Web Connector, by their names on the wire. */
enum Operation {
    SERVER_VERSION("serverVersion"),
    CLIENT_VERSION("clientVersion"),
    AUTHENTICATE("authenticate"),
    SEND_REQUEST("sendRequestXML"),
    RECEIVE_RESPONSE("receiveResponseXML"),
    CONNECTION_ERROR("connectionError"),
    LAST_ERROR("getLastError"),
    CLOSE("closeConnection"),
    INTERACTIVE_URL("getInteractiveURL"),
    INTERACTIVE_REJECTED("interactiveRejected"),
    INTERACTIVE_DONE("interactiveDone");

    private static final Map<String, Operation> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(o -> o.wireName, Function.identity()));

    private final String wireName;

    Operation(String wireName) {
        this.wireName = wireName;
    }

    static Optional<Operation> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    String wireName() {
        return wireName;
    }

    /** Calls before there is a ticket. */
    boolean isBeforeSignIn() {
        return compareTo(AUTHENTICATE) <= 0;
    }

    /**
     * Whether a SOAPAction header fits: quoted, unquoted, empty and missing ones come from real clients, another
     * operation's is a trick.
     */
    boolean fits(String soapAction) {
        String action = soapAction.replace("\"", "").trim();
        return action.isEmpty() || action.equals(ConnectorEndpoint.INTUIT + wireName);
    }
}
