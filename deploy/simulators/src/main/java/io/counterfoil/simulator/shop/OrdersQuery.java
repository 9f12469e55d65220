package io.counterfoil.simulator.shop;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The parameters of the orders list. */
record OrdersQuery(Request request, ZoneId zone) {

    private static final List<String> STATUSES = List.of(
            "any",
            "trash",
            "auto-draft",
            "pending",
            "processing",
            "on-hold",
            "completed",
            "cancelled",
            "refunded",
            "failed",
            "checkout-draft");
    private static final Set<String> HIDDEN = Set.of("trash", "auto-draft", "checkout-draft");
    private static final List<String> ORDER_BYS = List.of("date", "id", "include", "title", "slug", "modified");
    private static final List<String> DIRECTIONS = List.of("asc", "desc");
    private static final int MOST_PER_PAGE = 100;
    private static final int PER_PAGE = 10;

    /**
     * Checks every parameter.
     *
     * @throws ApiError for the first that is not acceptable
     */
    OrdersQuery checked() {
        perPage();
        page();
        statuses();
        comparator();
        new DateFilter(request, zone).filter();
        return this;
    }

    List<ShopOrder> select(List<ShopOrder> all) {
        return all.stream().filter(filter()).sorted(comparator()).toList();
    }

    int perPage() {
        int perPage = number("per_page", PER_PAGE);
        if (perPage < 1 || perPage > MOST_PER_PAGE) {
            throw ApiError.invalid(
                    "per_page", "rest_out_of_bounds", "per_page must be between 1 (inclusive) and 100 (inclusive)");
        }
        return perPage;
    }

    int page() {
        int page = number("page", 1);
        if (page < 1) {
            throw ApiError.invalid("page", "rest_out_of_bounds", "page must be greater than or equal to 1");
        }
        return page;
    }

    private Predicate<ShopOrder> filter() {
        return new DateFilter(request, zone)
                .filter()
                .and(statusFilter())
                .and(includeFilter())
                .and(searchFilter());
    }

    private Predicate<ShopOrder> statusFilter() {
        List<String> statuses = statuses();
        return order ->
                statuses.contains(order.status()) || (statuses.contains("any") && !HIDDEN.contains(order.status()));
    }

    private List<String> statuses() {
        List<String> statuses = list("status");
        for (int i = 0; i < statuses.size(); i++) {
            oneOf("status[" + i + "]", statuses.get(i), STATUSES);
        }
        return statuses.isEmpty() ? List.of("any") : statuses;
    }

    private Predicate<ShopOrder> includeFilter() {
        List<String> ids = list("include");
        return order -> ids.isEmpty() || ids.contains(Long.toString(order.id()));
    }

    private Predicate<ShopOrder> searchFilter() {
        Optional<String> words = request.parameter("search");
        return order -> words.map(
                        text -> order.json().path("billing").toString().contains(text))
                .orElse(true);
    }

    private Comparator<ShopOrder> comparator() {
        String by = oneOf("orderby", request.parameter("orderby").orElse("date"), ORDER_BYS);
        Comparator<ShopOrder> byId = Comparator.comparingLong(ShopOrder::id);
        Comparator<ShopOrder> ascending =
                switch (by) {
                    case "modified" ->
                        Comparator.<ShopOrder, String>comparing(each -> each.text("date_modified_gmt"))
                                .thenComparing(byId);
                    case "date" ->
                        Comparator.<ShopOrder, String>comparing(each -> each.text("date_created_gmt"))
                                .thenComparing(byId);
                    default -> byId;
                };
        String direction = oneOf("order", request.parameter("order").orElse("desc"), DIRECTIONS);
        return direction.equals("asc") ? ascending : ascending.reversed();
    }

    private int number(String parameter, int otherwise) {
        String text = request.parameter(parameter).orElse(Integer.toString(otherwise));
        if (!text.matches("-?\\d{1,9}")) {
            throw ApiError.invalid(parameter, "rest_invalid_type", parameter + " is not of type integer.");
        }
        return Integer.parseInt(text);
    }

    private List<String> list(String parameter) {
        return request.parameter(parameter)
                .map(text -> Arrays.asList(text.split("[,\\s]+", -1)))
                .orElse(List.of());
    }

    private static String oneOf(String parameter, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            String reason = parameter + " is not one of " + String.join(", ", allowed) + ".";
            throw ApiError.invalid(parameter.replaceAll("\\[.*", ""), "rest_not_in_enum", reason);
        }
        return value;
    }
}
