package io.counterfoil.simulator.quickbooks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of request that the simulator knows. */
final class Families {

    private static final List<Family> ALL = List.of(
            new HostQuery(),
            new CompanyQuery(),
            new PreferencesQuery(),
            ListQuery.customers(),
            ListQuery.items(),
            new CustomerAdd(),
            new SalesReceiptAdd(),
            new SalesReceiptQuery(),
            new DataExtAdd());

    private static final Map<String, Family> BY_REQUEST =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Family::request, Function.identity()));

    private Families() {}

    /**
     * The family of a request.
     *
     * @throws ParseRefused when there is no such request
     */
    static Family of(String request) {
        Family family = BY_REQUEST.get(request);
        if (family == null) {
            throw new ParseRefused("no such request: " + request);
        }
        return family;
    }
}
