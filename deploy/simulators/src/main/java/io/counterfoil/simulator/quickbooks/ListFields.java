package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a record as they were given, and as they are returned. */
final class ListFields {

    private static final Set<String> KEYS = Set.of("ListID", "EditSequence");

    private ListFields() {}

    static List<Node> given(Node body, References references) {
        return body.children().stream()
                .filter(field -> !KEYS.contains(field.name()))
                .map(ListFields::renamed)
                .map(references::resolved)
                .toList();
    }

    /** What is given replaces what is there, an empty element clears it, anything else stays. */
    static List<Node> merged(List<Node> old, List<Node> given) {
        Set<String> names = given.stream().map(Node::name).collect(Collectors.toSet());
        Stream<Node> kept = old.stream().filter(field -> !names.contains(field.name()));
        return Stream.concat(kept, given.stream().map(field -> nested(old, field)))
                .toList();
    }

    /** The prices and accounts of an item change one by one; a price and a percentage exclude each other. */
    private static Node nested(List<Node> old, Node field) {
        if (!field.name().equals("SalesOrPurchase") && !field.name().equals("SalesAndPurchase")) {
            return field;
        }
        List<Node> before = old.stream()
                .filter(each -> each.name().equals(field.name()))
                .flatMap(each -> each.children().stream())
                .filter(each -> !isPrice(each) || field.children().stream().noneMatch(ListFields::isPrice))
                .toList();
        return Shapes.of(field.name()).arrange(merged(before, field.children()).stream());
    }

    private static boolean isPrice(Node field) {
        return field.name().equals("Price") || field.name().equals("PricePercent");
    }

    private static Node renamed(Node field) {
        return switch (field.name()) {
            case "BarCode" ->
                Node.leaf("BarCodeValue", field.text("BarCodeValue").orElse(""));
            case "SalesOrPurchaseMod", "SalesAndPurchaseMod" ->
                Node.of(field.name().replaceAll("Mod$", ""), field.children());
            default -> field;
        };
    }
}
