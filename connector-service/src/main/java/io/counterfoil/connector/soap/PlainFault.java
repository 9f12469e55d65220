package io.counterfoil.connector.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jboss.logging.Logger;

/** What the Web Connector's log shows when a call fails: words for people, never an exception text. */
public class PlainFault extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = Logger.getLogger(PlainFault.class);
    static final String WORDS = "Counterfoil could not answer this call. Nothing is lost: the next update goes on"
            + " where this one stopped.";

    public PlainFault() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        Exception failure = message.getContent(Exception.class);
        if (failure instanceof Fault fault) {
            report(fault);
            fault.setMessage(fault.getCause() instanceof Refusal refusal ? refusal.words() : WORDS);
        }
    }

    /** What the client did wrong must not fill the log: anybody can send it. */
    private static void report(Fault fault) {
        if (fault.getCause() instanceof Refusal || isClients(fault)) {
            LOG.infof("a call was refused: %s", fault.getFaultCode().getLocalPart());
        } else {
            LOG.error("a call failed", fault);
        }
    }

    private static boolean isClients(Fault fault) {
        return fault instanceof SoapFault || Fault.FAULT_CODE_CLIENT.equals(fault.getFaultCode());
    }
}
