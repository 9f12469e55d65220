package io.counterfoil.cart.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An element of a cart's XML, in the way carts use it: no mixed content, children by name. */
public record Xml(Element element) {

    public String name() {
        return element.getTagName();
    }

    public Stream<Xml> children() {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(node -> new Xml((Element) node));
    }

    public Stream<Xml> each(String name) {
        return children().filter(child -> child.name().equals(name));
    }

    public Optional<Xml> in(String name) {
        return each(name).findFirst();
    }

    /** The text of the first child of this name; empty when there is none. */
    public String text(String name) {
        return in(name).map(Xml::text).orElse("");
    }

    public String text() {
        return element.getTextContent().strip();
    }

    public String attribute(String name) {
        return element.getAttribute(name);
    }

    public Optional<BigDecimal> amount(String name) {
        return Amount.read(text(name));
    }

    /** As XML again, without some elements and attributes. */
    public String written(Set<String> without) {
        String inside = children()
                .filter(child -> !without.contains(child.name()))
                .map(child -> child.written(without))
                .collect(Collectors.joining());
        boolean leaf = children().findAny().isEmpty();
        return "<" + name() + attributes(without) + ">" + (leaf ? escaped(text()) : inside) + "</" + name() + ">";
    }

    private String attributes(Set<String> without) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(attribute -> !without.contains(attribute.getNodeName()))
                .map(attribute -> " " + attribute.getNodeName() + "=\"" + escaped(attribute.getNodeValue()) + "\"")
                .collect(Collectors.joining());
    }

    /** As it may stand in an element or an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
