package io.counterfoil.connector.soap;

import io.counterfoil.outbox.Spans;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way in. Its bytes are gathered without a thread that waits for them, so a slow sender holds up nobody;
 * only the rest of a large receiveResponseXML, of a ticket that is known, is read by a thread.
 */
final class CallHandler {

    /** Where {@link CallInterceptor} finds the call. */
    static final String RECEIVED = "counterfoil.received";

    /** Less than the 100 s after which the Web Connector itself gives up. */
    private static final Duration LARGE_WITHIN = Duration.ofSeconds(90);

    private final RoutingContext call;
    private final HttpServerRequest request;
    private final HttpRules rules;
    private final Gate gate;
    private final ShortWay shortWay;
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean over;

    CallHandler(RoutingContext call, Gate gate, ShortWay shortWay) {
        this.shortWay = shortWay;
        this.call = call;
        this.request = call.request();
        this.gate = gate;
        this.rules = new HttpRules(
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                request.getHeader(HttpHeaders.CONTENT_ENCODING),
                request.getHeader("SOAPAction"),
                length(request.getHeader(HttpHeaders.CONTENT_LENGTH)));
    }

    private static long length(@Nullable String header) {
        return header == null ? -1 : Long.parseLong(header);
    }

    void begin(Duration within) {
        timer = call.vertx()
                .setTimer(within.toMillis(), late -> refuse(Refusal.http(408, "The call did not arrive in time.")));
        call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
        try {
            rules.check();
            request.handler(this::part).endHandler(end -> whole());
            sendContinue();
            request.resume();
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /** The .NET client waits for it before it sends the body. */
    private void sendContinue() {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.headers().remove(HttpHeaders.EXPECT);
            call.response().writeContinue();
        }
    }

    private void part(Buffer bytes) {
        if (over) {
            return;
        }
        body.appendBuffer(bytes);
        if (body.length() > Body.LARGEST_SMALL) {
            large();
        }
    }

    private void whole() {
        if (over) {
            return;
        }
        try {
            Body bytes = Body.of(body.getBytes());
            rules.check(bytes);
            String text = bytes.text();
            FirstLook.Call given = FirstLook.at(text, bytes::isIn);
            admit(given.operation());
            call.vertx().cancelTimer(timer);
            if (given.header()) {
                pass(new Received.Whole(text));
            } else {
                over = true;
                shortWay.answer(given, request.remoteAddress().hostAddress(), call.vertx(), call.response());
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void large() {
        request.pause();
        try {
            Body bytes = Body.of(body.getBytes());
            rules.check(bytes);
            FirstLook.Beginning beginning = FirstLook.atBeginning(bytes.beginning(), bytes::isIn);
            if (beginning.operation() != Operation.RECEIVE_RESPONSE) {
                throw HttpRules.tooLarge();
            }
            admit(beginning.operation());
            gate.enterLarge();
            call.addEndHandler(ended -> gate.leaveLarge());
            call.vertx().cancelTimer(timer);
            timer = call.vertx().setTimer(LARGE_WITHIN.toMillis(), late -> request.connection()
                    .close());
            pass(new Received.Begun(bytes, beginning.ticket()));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void admit(Operation operation) throws Refusal {
        rules.check(operation);
        Spans.asksFor(operation.wireName());
        gate.admit(operation, request.remoteAddress().hostAddress());
    }

    private void pass(Received received) {
        over = true;
        call.put(RECEIVED, received);
        call.next();
    }

    private void refuse(Refusal refusal) {
        if (over) {
            return;
        }
        over = true;
        HttpServerResponse response = call.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/xml; charset=utf-8");
        if (request.isEnded()) {
            response.end(refusal.envelope());
        } else {
            request.pause();
            response.putHeader(HttpHeaders.CONNECTION, "close");
            // What is left of the call is not read.
            response.end(refusal.envelope())
                    .onComplete(sent -> request.connection().close());
        }
    }
}
