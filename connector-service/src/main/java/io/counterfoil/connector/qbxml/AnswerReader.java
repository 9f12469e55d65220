package io.counterfoil.connector.qbxml;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads QuickBooks' answers as a stream: only one record stands in memory at a time. */
public final class AnswerReader {

    private static final int MAX_REPLIES = 100_000;
    private static final int MAX_ELEMENTS_IN_A_RECORD = 500_000;
    private static final int MAX_ELEMENTS_KEPT = 500_000;

    private final XMLStreamReader in;
    private final Sink sink;
    private final List<Reply> replies = new ArrayList<>();
    private int elements;

    private AnswerReader(XMLStreamReader in, Sink sink) {
        this.in = in;
        this.sink = sink;
    }

    /** The answer with all its records, or nothing when this is not one or has more of them than can be kept. */
    public static Optional<Answer> read(String qbxml) {
        return Collected.from(new StringReader(qbxml.stripLeading()), MAX_ELEMENTS_KEPT);
    }

    /**
     * Gives each record to {@code sink} as soon as it is read.
     *
     * @return the answer; its replies are without their records. Nothing when this is not an answer or breaks off: what
     *     the sink got must then not be relied on
     */
    public static Optional<Answer> stream(Reader qbxml, Sink sink) {
        try {
            return new AnswerReader(LockedDownXml.parse(qbxml), sink).document();
        } catch (XMLStreamException | Refused e) {
            return Optional.empty();
        }
    }

    private Optional<Answer> document() throws XMLStreamException, Refused {
        Optional<Answer> answer = Optional.empty();
        int depth = 0;
        while (in.hasNext()) {
            int event = LockedDownXml.next(in);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT
                    && depth == 2
                    && in.getLocalName().equals("QBXMLMsgsRs")) {
                refuseIf(answer.isPresent(), "two answers");
                answer = Optional.of(messages());
                depth--;
            }
        }
        return answer;
    }

    private Answer messages() throws XMLStreamException, Refused {
        String id = in.getAttributeValue(null, "newMessageSetID");
        Integer status = messageSetStatus(in.getAttributeValue(null, "messageSetStatusCode"));
        while (LockedDownXml.next(in) != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                refuseIf(replies.size() == MAX_REPLIES, "too many replies");
                replies.add(new Reply(reply(), List.of()));
            }
        }
        return new Answer(id, status, replies);
    }

    /** What is no number must not look like a set without recovery. */
    private static @Nullable Integer messageSetStatus(@Nullable String given) throws Refused {
        if (given == null) {
            return null;
        }
        return Numbers.integer(given).orElseThrow(() -> new Refused("no messageSetStatusCode: " + given));
    }

    private Reply.Head reply() throws XMLStreamException, Refused {
        Reply.Head head = new Reply.Head(
                attribute("requestID"),
                in.getLocalName(),
                Numbers.integer(attribute("statusCode")).orElse(Reply.Head.UNREADABLE),
                attribute("statusMessage"),
                Numbers.integer(attribute("iteratorRemainingCount")).orElse(null),
                in.getAttributeValue(null, "iteratorID"));
        while (LockedDownXml.next(in) != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                elements = 0;
                sink.record(head, entry());
            }
        }
        return head;
    }

    private String attribute(String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Reply.Entry entry() throws XMLStreamException, Refused {
        refuseIf(++elements > MAX_ELEMENTS_IN_A_RECORD, "too large a record");
        String element = in.getLocalName();
        List<Reply.Entry> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (LockedDownXml.next(in) != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                children.add(entry());
            } else if (in.isCharacters() && children.isEmpty()) {
                text.append(in.getText());
                refuseIf(text.length() > LockedDownXml.MAX_CHARACTERS_IN_A_TEXT, "too long a text");
            }
        }
        return new Reply.Entry(element, children.isEmpty() ? text.toString() : "", children);
    }

    private static void refuseIf(boolean wrong, String why) throws Refused {
        if (wrong) {
            throw new Refused(why);
        }
    }

    /** Well-formed, and yet not an answer of QuickBooks. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
