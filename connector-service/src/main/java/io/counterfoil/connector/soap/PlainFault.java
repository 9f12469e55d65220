package io.counterfoil.connector.soap;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jboss.logging.Logger;

/** What the Web Connector's log shows when a call fails: words for people, never an exception text. */
public class PlainFault extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = Logger.getLogger(PlainFault.class);
    private static final String WORDS =
            "Counterfoil could not answer this call. Nothing is lost: the next update goes on"
                    + " where this one stopped.";

    public PlainFault() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        Exception failure = message.getContent(Exception.class);
        if (failure instanceof Fault fault) {
            LOG.warnf("a call failed: %s", cause(fault));
            fault.setMessage(WORDS);
        }
    }

    private static String cause(Fault fault) {
        return String.valueOf(fault.getCause() == null ? fault.getMessage() : fault.getCause());
    }
}
