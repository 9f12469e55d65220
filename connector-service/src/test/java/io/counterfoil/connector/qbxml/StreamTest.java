package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final int ITEMS = 100_000;
    private static final int MEASURED_EVERY = 10_000;
    private static final String HEAD = "<?xml version=\"1.0\" ?>\n<QBXML><QBXMLMsgsRs>"
            + "<ItemQueryRs requestID=\"1\" statusCode=\"0\" statusMessage=\"Status OK\">";
    private static final String TAIL = "</ItemQueryRs></QBXMLMsgsRs></QBXML>";

    @Test
    void ofAHundredThousandItemsOnlyOneStandsInMemory() {
        Items answer = new Items();
        Living living = new Living();

        Optional<Answer> read = AnswerReader.stream(answer, living);

        assertEquals(ITEMS, living.seen);
        assertTrue(answer.characters > 60_000_000, answer.characters + " characters are no large answer");
        assertTrue(living.most <= 10, living.most + " records were alive at once");
        assertEquals(List.of(), read.orElseThrow().to("1").orElseThrow().records());
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        List<Reply.Entry> seen = new ArrayList<>();

        Optional<Answer> read =
                AnswerReader.stream(new StringReader(HEAD + Items.item(1) + Items.item(2)), (r, e) -> seen.add(e));

        assertEquals(Optional.empty(), read);
        assertEquals(2, seen.size());
    }

    @Test
    void whatIsTooMuchToKeepIsNotKept() {
        String items = Items.item(1).repeat(10);

        assertEquals(Optional.empty(), Collected.from(new StringReader(HEAD + items + TAIL), 50));
        assertEquals(
                10,
                Collected.from(new StringReader(HEAD + items + TAIL), 500)
                        .flatMap(answer -> answer.to("1"))
                        .orElseThrow()
                        .records()
                        .size());
    }

    /** Counts how many of the records given so far the collector cannot take back. */
    private static final class Living implements Sink {
        private final Deque<WeakReference<Reply.Entry>> given = new ArrayDeque<>();
        private int seen;
        private long most;

        @Override
        public void record(Reply.Head reply, Reply.Entry record) {
            given.add(new WeakReference<>(record));
            if (++seen % MEASURED_EVERY == 0) {
                System.gc();
                given.removeIf(r -> r.get() == null);
                most = Math.max(most, given.size());
            }
        }
    }

    /** An answer that is made up while it is read. */
    private static final class Items extends Reader {
        private String part = HEAD;
        private int position;
        private int items;
        private boolean ended;
        private long characters;

        static String item(int number) {
            return "<ItemInventoryRet><ListID>" + number + "-1</ListID><EditSequence>1</EditSequence><Name>Item "
                    + number
                    + "</Name><FullName>Item " + number + "</FullName><IsActive>true</IsActive><SalesDesc>"
                    + "What the customer reads of it, at some length. ".repeat(8)
                    + "</SalesDesc><SalesPrice>55.00</SalesPrice><IncomeAccountRef><ListID>8-1</ListID><FullName>Sales"
                    + "</FullName></IncomeAccountRef><QuantityOnHand>7</QuantityOnHand></ItemInventoryRet>\n";
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (position == part.length() && !next()) {
                return -1;
            }
            int count = Math.min(length, part.length() - position);
            part.getChars(position, position + count, buffer, offset);
            position += count;
            characters += count;
            return count;
        }

        private boolean next() {
            position = 0;
            if (items < ITEMS) {
                part = item(++items);
                return true;
            }
            part = TAIL;
            boolean first = !ended;
            ended = true;
            return first;
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
