package io.counterfoil.simulator.shop;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of a list. Past the end there is nothing, and the totals are 0 as well. */
record Page(List<ShopOrder> rows, int number, int total, int pages) {

    Page {
        rows = List.copyOf(rows);
    }

    static Page of(OrdersQuery query, List<ShopOrder> found) {
        long from = (query.page() - 1L) * query.perPage();
        if (from >= found.size()) {
            return new Page(List.of(), query.page(), 0, 0);
        }
        int end = (int) Math.min(found.size(), from + query.perPage());
        int pages = (found.size() + query.perPage() - 1) / query.perPage();
        return new Page(found.subList((int) from, end), query.page(), found.size(), pages);
    }

    /** The Link header with the neighbouring pages, when there are any. */
    Optional<String> links(Request request, URI home) {
        Stream<String> previous = number > 1 ? Stream.of(link(request, home, number - 1, "prev")) : Stream.empty();
        Stream<String> next = number < pages ? Stream.of(link(request, home, number + 1, "next")) : Stream.empty();
        String links = Stream.concat(previous, next).collect(Collectors.joining(", "));
        return links.isEmpty() ? Optional.empty() : Optional.of(links);
    }

    private static String link(Request request, URI home, int page, String relation) {
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.keySet().removeIf(name -> name.startsWith("oauth_") || name.startsWith("consumer_"));
        query.put("page", Integer.toString(page));
        String parameters = query.entrySet().stream()
                .map(each -> Request.encoded(each.getKey()) + "=" + Request.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return "<" + home + "/wp-json/wc/v3/orders?" + parameters + ">; rel=\"" + relation + "\"";
    }
}
