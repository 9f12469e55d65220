package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API, version 3, as far as orders are read. */
final class Api {

    private static final Pattern ORDER = Pattern.compile("wc/v3/orders/(\\d{1,18})");
    private static final Pattern REFUNDS = Pattern.compile("wc/v3/orders/(\\d{1,18})/refunds");
    private static final int SECONDS_PER_HOUR = 3_600;

    private final ShopSettings settings;
    private final Orders orders;
    private final Access access;
    private final Clock clock;

    Api(ShopSettings settings, Orders orders, Access access, Clock clock) {
        this.settings = settings;
        this.orders = orders;
        this.access = access;
        this.clock = clock;
    }

    Response answer(Request request) {
        try {
            boolean granted = access.isGranted(request);
            return routed(request, granted);
        } catch (ApiError error) {
            return error.response().with("Link", apiLink());
        }
    }

    private Response routed(Request request, boolean granted) {
        String route =
                request.route().filter(each -> request.method().equals("GET")).orElseThrow(ApiError::noRoute);
        return switch (route) {
            case "" -> single(request, index());
            case "wc/v3/orders" -> list(request, granted);
            case "wc/v3/data/currencies/current" -> guarded(request, granted, currency());
            case "wc/v3/system_status" -> guarded(request, granted, systemStatus());
            default -> oneOrder(request, granted, route);
        };
    }

    private Response list(Request request, boolean granted) {
        OrdersQuery query = new OrdersQuery(request, settings.zone()).checked();
        require(granted, "Sorry, you cannot list resources.");
        List<ShopOrder> found = query.select(orders.all());
        Page page = Page.of(query, found);
        ArrayNode rows = ShopJson.array();
        page.rows().forEach(order -> rows.add(Fields.of(request).of(order.json())));
        return Response.json(200, rows)
                .with("X-WP-Total", Integer.toString(page.total()))
                .with("X-WP-TotalPages", Integer.toString(page.pages()))
                .with("Link", page.links(request, settings.home()).orElse(apiLink()));
    }

    private Response oneOrder(Request request, boolean granted, String route) {
        Matcher order = ORDER.matcher(route);
        Matcher refunds = REFUNDS.matcher(route);
        if (!order.matches() && !refunds.matches()) {
            throw ApiError.noRoute();
        }
        require(granted, "Sorry, you cannot view this resource.");
        long id = Long.parseLong(order.matches() ? order.group(1) : refunds.group(1));
        ShopOrder found = orders.byId(id)
                .orElseThrow(() -> ApiError.of(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID."));
        return order.matches()
                ? single(request, found.json())
                : Response.json(200, RecordedOrders.refunds(id, settings.home()))
                        .with("Link", apiLink());
    }

    private Response guarded(Request request, boolean granted, ObjectNode body) {
        require(granted, "Sorry, you cannot list resources.");
        return single(request, body);
    }

    private Response single(Request request, ObjectNode body) {
        return Response.json(200, Fields.of(request).ofSingle(body)).with("Link", apiLink());
    }

    private static void require(boolean granted, String refusal) {
        if (!granted) {
            throw ApiError.of(401, "woocommerce_rest_cannot_view", refusal);
        }
    }

    private ObjectNode index() {
        String home = settings.home().toString();
        int offset = settings.zone().getRules().getOffset(clock.instant()).getTotalSeconds();
        ObjectNode index = ShopJson.object()
                .put("name", "Example Shop")
                .put("description", "")
                .put("url", home)
                .put("home", home)
                .put("gmt_offset", offset / SECONDS_PER_HOUR)
                .put("timezone_string", settings.zone().getId());
        index.putArray("namespaces")
                .add("oembed/1.0")
                .add("wc/v3")
                .add("wc/v2")
                .add("wc/v1")
                .add("wp/v2");
        return index;
    }

    private static ObjectNode currency() {
        return ShopJson.object()
                .put("code", "USD")
                .put("name", "United States (US) dollar")
                .put("symbol", "&#36;");
    }

    private ObjectNode systemStatus() {
        ObjectNode status = ShopJson.object();
        status.putObject("environment")
                .put("home_url", settings.home().toString())
                .put("version", "11.0.1")
                .put("wp_version", "7.0.4")
                .put("default_timezone", "UTC");
        status.putObject("settings")
                .put("currency", "USD")
                .put("number_of_decimals", 2)
                .put("order_datastore", "Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\OrdersTableDataStore")
                .put("HPOS_enabled", true);
        return status;
    }

    private String apiLink() {
        return "<" + settings.home() + "/wp-json/>; rel=\"https://api.w.org/\"";
    }
}
