package io.counterfoil.connector.soap;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Gives CXF the call as it was let in, read by our XML reader instead of one of its own. */
@Singleton
@Unremovable
public class CallInterceptor extends AbstractPhaseInterceptor<Message> {

    private final CurrentVertxRequest current;
    private final BadTickets tickets;

    CallInterceptor(CurrentVertxRequest current, BadTickets tickets) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.current = current;
        this.tickets = tickets;
    }

    @Override
    public void handleMessage(Message message) {
        RoutingContext call = current.getCurrent();
        // Absent when the WSDL is asked for.
        Received received = call.get(CallHandler.RECEIVED);
        if (received != null) {
            received.ticketOfLarge().ifPresent(ticket -> check(call, ticket));
            give(message, received);
        }
    }

    private static void give(Message message, Received received) {
        try {
            InputStream rest = message.getContent(InputStream.class);
            message.setContent(XMLStreamReader.class, received.xml(rest));
            message.removeContent(InputStream.class);
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }

    /** Else anybody could make us read 64 MB. */
    private void check(RoutingContext call, String ticket) {
        if (!tickets.isGiven(ticket, call.request().remoteAddress().hostAddress())) {
            call.response().putHeader("Connection", "close");
            Fault fault = new Fault(Refusal.malformed("A large answer needs the ticket of a session."));
            fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
            throw fault;
        }
    }
}
