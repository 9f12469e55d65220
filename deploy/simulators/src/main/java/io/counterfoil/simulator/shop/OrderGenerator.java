package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up orders that add up; the same seed makes the same ones. */
public final class OrderGenerator {

    private static final long FIRST_ID = 1001;
    private static final List<String> FIRST_NAMES =
            List.of("Ana\u00efs", "Bram", "Chidi", "Dorothea", "Emre", "Fen", "Gro", "Hiro", "Ines", "J\u00fcrgen");
    private static final List<String> LAST_NAMES =
            List.of("Abernathy", "Bj\u00f8rnson", "Castellanos", "D'Arcy", "Eze", "Fennimore", "Gro\u00df", "Tolliver");
    private static final List<String> CITIES = List.of("Albany", "Buffalo", "Ithaca", "Syracuse");
    private static final List<BigDecimal> SHIPPINGS =
            List.of(new BigDecimal("0.00"), new BigDecimal("4.50"), new BigDecimal("9.95"));
    private static final BigDecimal GIFT_WRAP = new BigDecimal("3.50");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TAX = new BigDecimal("8.875");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private final Random random;
    private final URI home;
    private long nextId = FIRST_ID;

    OrderGenerator(long seed, URI home) {
        this.random = new Random(seed);
        this.home = home;
    }

    /** The next order; its dates are set when it arrives. */
    public synchronized ObjectNode next() {
        BigDecimal discount = oneIn(4) ? TEN : NONE;
        BigDecimal tax = oneIn(3) ? NONE : TAX;
        BigDecimal fee = oneIn(5) ? GIFT_WRAP : NONE;
        Draft draft = new Draft(nextId++, buyer(), lines(discount, tax), any(SHIPPINGS), fee, discount, tax);
        return new OrderJson(draft, home).write();
    }

    private List<DraftLine> lines(BigDecimal discount, BigDecimal tax) {
        List<DraftLine> lines = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            lines.add(new DraftLine(any(Catalogue.PRODUCTS), 1 + random.nextInt(7), discount, tax));
        }
        return lines;
    }

    private Draft.Buyer buyer() {
        int first = random.nextInt(FIRST_NAMES.size());
        int last = random.nextInt(LAST_NAMES.size());
        long id = oneIn(3) ? 0 : 100 + first * (long) LAST_NAMES.size() + last;
        String company = oneIn(6) ? LAST_NAMES.get(last) + " & Sons" : "";
        return new Draft.Buyer(id, FIRST_NAMES.get(first), LAST_NAMES.get(last), company, any(CITIES));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
