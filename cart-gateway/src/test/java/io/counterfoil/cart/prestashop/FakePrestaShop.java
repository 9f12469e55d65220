package io.counterfoil.cart.prestashop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers as the recorded PrestaShop 8.2.1 does, traps included. */
final class FakePrestaShop extends FakeShop {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern RANGE = Pattern.compile("\\[(.{19}),(.{19})]");
    private static final String KEY = "ADAPTERTESTKEY00000000000000RW01";

    private final FakePrestaRecords records = new FakePrestaRecords(this);
    private String mayNotView = "nothing";

    void mayNotView(String resource) {
        mayNotView = resource;
    }

    @Override
    public Credentials credentials() {
        return new Credentials("books", KEY);
    }

    @Override
    protected long nextId() {
        return super.nextId();
    }

    @Override
    protected Reply reply(Call call) {
        String basic = "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(UTF_8));
        if (!call.header("Authorization").equals(basic)) {
            return error(401, 21, "No permission for this authentication key");
        }
        String resource = call.path().replaceFirst("^/api/", "");
        if (resource.equals(mayNotView)) {
            return error(401, 26, "Resource of type \"" + resource + "\" is not allowed with this authentication key");
        }
        if (call.query().containsKey("filter[date_upd]")
                && !"1".equals(call.query().get("date"))) {
            return error(500, 32, "This filter does not exist.");
        }
        if (!call.method().equals("GET")) {
            return records.write(call, resource);
        }
        return switch (resource) {
            case "" -> shop(rights());
            case "products" -> list("products", rows(call, records.products()));
            case "combinations", "product_option_values" -> list(resource, Stream.of());
            case "languages" -> list("languages", Stream.of(new Row("language", Map.of("id", "1"), "")));
            case "stock_availables" -> list("stock_availables", rows(call, records.stock()));
            case "customers" -> list(resource, rows(call, Stream.concat(fixed(resource), records.customers())));
            case "addresses" -> list(resource, rows(call, Stream.concat(fixed(resource), records.addresses())));
            case "orders" -> list("orders", rows(call, orders().map(this::order)));
            case "order_slip" -> list("order_slips", rows(call, refunds().map(this::slip)));
            case "order_details" -> list("order_details", rows(call, orders().flatMap(this::details)));
            default -> list(resource, rows(call, fixed(resource)));
        };
    }

    private String rights() {
        return Arrays.stream(Resource.values())
                .map(Resource::path)
                .filter(path -> !path.equals(mayNotView))
                .map(path -> "<" + path + " get=\"true\" put=\"false\"><schema/></" + path + ">")
                .collect(Collectors.joining("\n", "<api shopName=\"Harbour &amp; Co\">", "</api>"));
    }

    static Reply error(int status, int code, String message) {
        return Reply.of(
                status,
                "<?xml version=\"1.0\"?>\n<prestashop>\n<errors>\n<error>\n<code><![CDATA[" + code
                        + "]]></code>\n<message><![CDATA[" + message + "]]></message>\n</error></errors></prestashop>");
    }

    private static Reply list(String name, Stream<Row> rows) {
        return shop(rows.map(Row::xml).collect(Collectors.joining("\n", "<" + name + ">", "</" + name + ">")));
    }

    static Reply shop(String inside) {
        return Reply.of(
                200,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<prestashop xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"
                        + inside + "\n</prestashop>\n");
    }

    /** Filters, sorts and cuts; what it does not know it ignores, as PrestaShop does. */
    private static Stream<Row> rows(Call call, Stream<Row> rows) {
        Stream<Row> found = rows;
        for (Map.Entry<String, String> part : call.query().entrySet()) {
            Matcher name = Pattern.compile("filter\\[(\\w+)]").matcher(part.getKey());
            if (name.matches()) {
                found = found.filter(row -> within(row.field(name.group(1)), part.getValue()));
            }
        }
        if (call.query().getOrDefault("sort", "").equals("[date_upd_ASC,id_ASC]")) {
            found = found.sorted(Comparator.<Row, String>comparing(row -> row.field("date_upd"))
                    .thenComparing(row -> Long.parseLong(row.field("id"))));
        }
        if (call.query().getOrDefault("sort", "").equals("[id_DESC]")) {
            found = found.sorted(Comparator.<Row>comparingLong(row -> Long.parseLong(row.field("id")))
                    .reversed());
        }
        String[] limit = call.query().getOrDefault("limit", "0,1000000").split(",");
        return found.skip(Long.parseLong(limit[0])).limit(Long.parseLong(limit[1]));
    }

    private static boolean within(String value, String filter) {
        Matcher range = RANGE.matcher(filter);
        if (range.matches()) {
            return value.compareTo(range.group(1)) >= 0 && value.compareTo(range.group(2)) <= 0;
        }
        if (filter.startsWith("%[")) {
            return value.contains(filter.substring(2, filter.length() - 2));
        }
        if (filter.startsWith(">[")) {
            return Long.parseLong(value) > Long.parseLong(filter.substring(2, filter.length() - 1));
        }
        return !filter.startsWith("[")
                || List.of(filter.substring(1, filter.length() - 1).split("\\|"))
                        .contains(value);
    }

    private Stream<Row> fixed(String resource) {
        return Stream.of(
                        Map.of(
                                "",
                                "configurations",
                                "id",
                                "66",
                                "name",
                                "PS_TIMEZONE",
                                "value",
                                zone().getId().equals("Z") ? "UTC" : zone().getId()),
                        Map.of("", "currencies", "id", "1", "iso_code", "USD"),
                        Map.of("", "countries", "id", "21", "iso_code", "US"),
                        Map.of("", "states", "id", "12", "iso_code", "FL"),
                        Map.of(
                                "",
                                "customers",
                                "id",
                                "33",
                                "is_guest",
                                "0",
                                "email",
                                "zoe@example.com",
                                "firstname",
                                "Zoë",
                                "lastname",
                                "Ångmark"),
                        Map.of(
                                "",
                                "customers",
                                "id",
                                "34",
                                "is_guest",
                                "1",
                                "email",
                                "zoe@example.com",
                                "firstname",
                                "Zoë",
                                "lastname",
                                "Ångmark"),
                        Map.of(
                                "",
                                "addresses",
                                "id",
                                "9",
                                "id_country",
                                "21",
                                "id_state",
                                "12",
                                "firstname",
                                "Zoë",
                                "lastname",
                                "Ångmark",
                                "address1",
                                "12 Harbour Way",
                                "company",
                                ""),
                        Map.of(
                                "",
                                "addresses",
                                "id",
                                "10",
                                "id_country",
                                "21",
                                "id_state",
                                "12",
                                "firstname",
                                "Zoë",
                                "lastname",
                                "Ångmark",
                                "address1",
                                "12 Harbour Way",
                                "company",
                                Placed.COMPANY),
                        Map.of("", "order_states", "id", "2", "paid", "1", "shipped", "0"))
                .filter(fields -> fields.get("").equals(resource))
                .map(fields -> new Row(
                        Resource.valueOf(resource.toUpperCase(java.util.Locale.ROOT))
                                .record(),
                        fields,
                        ""));
    }

    private Row order(Placed order) {
        return new Row(
                "order",
                Map.ofEntries(
                        Map.entry("id", String.valueOf(order.id())),
                        Map.entry("id_address_invoice", order.company().isEmpty() ? "9" : "10"),
                        Map.entry("id_address_delivery", "9"),
                        Map.entry("id_currency", "1"),
                        Map.entry("id_customer", order.guest() ? "34" : "33"),
                        Map.entry("id_carrier", "2"),
                        Map.entry("current_state", "2"),
                        Map.entry("module", "ps_checkpayment"),
                        Map.entry("payment", "Payment by check"),
                        Map.entry("secure_key", "0123456789abcdef"),
                        Map.entry("date_add", time(order.created())),
                        Map.entry("date_upd", time(order.changed())),
                        Map.entry("total_paid_tax_incl", order.total() + "0000"),
                        Map.entry("total_paid_tax_excl", order.total().subtract(Placed.TAX) + "0000"),
                        Map.entry("total_discounts_tax_excl", "0.000000"),
                        Map.entry("total_shipping_tax_excl", Placed.SHIPPING + "0000"),
                        Map.entry("total_wrapping_tax_excl", "0.000000"),
                        Map.entry("reference", "REF" + order.id())),
                order.items().stream()
                        .map(item -> "<order_row><id>1</id></order_row>")
                        .collect(Collectors.joining("", "<associations><order_rows>", "</order_rows></associations>")));
    }

    private Stream<Row> details(Placed order) {
        return IntStream.range(0, order.items().size()).mapToObj(index -> {
            Placed.Item item = order.items().get(index);
            return new Row(
                    "order_detail",
                    Map.of(
                            "id", String.valueOf(order.id() * 1000 + index),
                            "id_order", String.valueOf(order.id()),
                            "product_reference", item.sku(),
                            "product_name", item.name(),
                            "product_quantity", String.valueOf(item.quantity()),
                            "total_price_tax_excl", item.amount() + "0000"),
                    "");
        });
    }

    private Row slip(Placed.Refunded refund) {
        return refund.goods()
                .map(goods -> slip(refund, goods))
                .orElseGet(() -> new Row(
                        "order_slip",
                        Map.of(
                                "id",
                                String.valueOf(refund.id()),
                                "id_order",
                                String.valueOf(refund.order()),
                                "date_add",
                                time(refund.at()),
                                "date_upd",
                                time(refund.at()),
                                "total_products_tax_incl",
                                refund.amount() + "0000",
                                "total_products_tax_excl",
                                refund.amount() + "0000",
                                "total_shipping_tax_incl",
                                "0.000000",
                                "total_shipping_tax_excl",
                                "0.000000"),
                        ""));
    }

    private Row slip(Placed.Refunded refund, Placed.Item goods) {
        return new Row(
                "order_slip",
                Map.of(
                        "id",
                        String.valueOf(refund.id()),
                        "id_order",
                        String.valueOf(refund.order()),
                        "date_add",
                        time(refund.at()),
                        "date_upd",
                        time(refund.at()),
                        "total_products_tax_excl",
                        goods.amount() + "0000",
                        "total_products_tax_incl",
                        goods.amount().add(Placed.Refunded.TAX_OF_GOODS) + "0000",
                        "total_shipping_tax_excl",
                        Placed.SHIPPING + "0000",
                        "total_shipping_tax_incl",
                        Placed.SHIPPING.add(Placed.Refunded.TAX_OF_SHIPPING) + "0000"),
                "<associations><order_slip_details><order_slip_detail><id>1</id><id_order_detail>"
                        + refund.order() * 1000 + "</id_order_detail><product_quantity>" + goods.quantity()
                        + "</product_quantity><amount_tax_excl>" + goods.amount()
                        + "</amount_tax_excl></order_slip_detail></order_slip_details></associations>");
    }

    String time(Instant moment) {
        LocalDateTime local = local(moment);
        return TIME.format(local);
    }

    /** A record of a resource. */
    record Row(String name, Map<String, String> fields, String more) {
        String field(String field) {
            return fields.getOrDefault(field, "");
        }

        String xml() {
            Function<String, String> written = field -> field.equals("name") && name.equals("product")
                    ? "\t<name><language id=\"1\" xlink:href=\"http://x\"><![CDATA[" + fields.get(field)
                            + "]]></language></name>\n"
                    : "\t<" + field + "><![CDATA[" + fields.get(field) + "]]></" + field + ">\n";
            String inside = new TreeSet<>(fields.keySet())
                    .stream().filter(field -> !field.isEmpty()).map(written).collect(Collectors.joining());
            return "<" + name + ">\n" + inside + more + "</" + name + ">";
        }
    }
}
