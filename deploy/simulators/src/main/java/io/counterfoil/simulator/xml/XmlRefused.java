package io.counterfoil.simulator.xml;

/** The text is not XML that this reader accepts; the message says why. */
public final class XmlRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public XmlRefused(String reason) {
        super(reason);
    }
}
