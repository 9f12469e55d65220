package io.counterfoil.simulator.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One XML element: attributes and children in document order; a leaf has text instead of children. */
public record Node(String namespace, String name, Map<String, String> attributes, List<Node> children, String text) {

    public Node {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static Node leaf(String name, String text) {
        return new Node("", name, Map.of(), List.of(), text);
    }

    public static Node of(String name, List<Node> children) {
        return new Node("", name, Map.of(), children, "");
    }

    public static Node of(String name, Node... children) {
        return of(name, List.of(children));
    }

    public Node with(Map<String, String> newAttributes) {
        return new Node(namespace, name, newAttributes, children, text);
    }

    public Node with(List<Node> newChildren) {
        return new Node(namespace, name, attributes, newChildren, text);
    }

    /** This element with the given child in the place of the one of the same name. */
    public Node replacing(Node child) {
        List<Node> replaced = new ArrayList<>(children);
        replaced.replaceAll(old -> old.name().equals(child.name()) ? child : old);
        return with(replaced);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<Node> child(String child) {
        return children.stream().filter(each -> each.name().equals(child)).findFirst();
    }

    public List<Node> all(String child) {
        return children.stream().filter(each -> each.name().equals(child)).toList();
    }

    public List<String> texts(String child) {
        return all(child).stream().map(Node::text).toList();
    }

    /** The text of a child; an empty one counts as absent, as QuickBooks reads it. */
    public Optional<String> text(String child) {
        return child(child).map(Node::text).filter(value -> !value.isEmpty());
    }

    /** The text behind a path of children. */
    public Optional<String> text(String child, String grandchild) {
        return child(child).flatMap(each -> each.text(grandchild));
    }
}
