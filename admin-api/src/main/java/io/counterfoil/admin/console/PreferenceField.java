package io.counterfoil.admin.console;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One preference as a form asks for it, made from what preferences are.
 *
 * @param name with that of its group before it, if it is in one: {@code items.unmapped}
 * @param choices the words that may be chosen, where only some may
 */
record PreferenceField(String name, Kind kind, List<String> choices) {

    PreferenceField {
        choices = List.copyOf(choices);
    }

    /** How a value is entered. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        /** A date and a time, in the zone of the store. */
        TIME,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices. */
        CHOICES,
        /** Texts, one a line. */
        LINES,
        /** A text and one of the choices, one pair a line, with an equals sign between them. */
        PAIRS
    }

    /** A group of preferences is asked for one by one. */
    static Stream<PreferenceField> of(RecordComponent component) {
        return component.getType().isRecord()
                ? Arrays.stream(component.getType().getRecordComponents())
                        .flatMap(PreferenceField::of)
                        .map(field -> field.in(component.getName()))
                : Stream.of(
                        new PreferenceField(component.getName(), kind(component), words(component.getGenericType())));
    }

    private PreferenceField in(String group) {
        return new PreferenceField(group + "." + name, kind, choices);
    }

    /** Where it stands in the preferences. */
    JsonPointer place() {
        return JsonPointer.compile("/" + name.replace('.', '/'));
    }

    /** The key of what the form calls it. */
    public String label() {
        return "preference_" + name.replace('.', '_');
    }

    public String help() {
        return label() + "_help";
    }

    public boolean asks(String kindName) {
        return kind.name().equals(kindName);
    }

    /** What a form shows for a value. */
    List<String> shown(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(pair -> pair.getKey() + " = " + pair.getValue().asText())
                    .toList();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        return value.isNull() || value.isMissingNode() ? List.of() : List.of(value.asText());
    }

    /** What a form says. */
    JsonNode read(List<String> sent, ZoneId zone) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String first = sent.isEmpty() ? "" : sent.get(0).strip();
        return switch (kind) {
            case TEXT, CHOICE -> first.isEmpty() ? json.nullNode() : json.textNode(first);
            case TIME -> first.isEmpty() ? json.nullNode() : json.textNode(time(first, zone));
            case YES_NO -> json.booleanNode(!sent.isEmpty());
            case NUMBER -> first.isEmpty() ? json.nullNode() : json.numberNode(number(first));
            case CHOICES -> list(sent);
            case LINES ->
                list(first.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            case PAIRS -> pairs(first);
        };
    }

    private String time(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw Problem.badInput(ConsoleTexts.of(label()) + ": " + ConsoleTexts.text("bad_preference_time"));
        }
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.badInput(ConsoleTexts.of(label()) + ": " + ConsoleTexts.text("bad_number"));
        }
    }

    private JsonNode pairs(String text) {
        var pairs = JsonNodeFactory.instance.objectNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.lastIndexOf('=');
            if (equals < 0) {
                throw Problem.badInput(ConsoleTexts.of(label()) + ": " + ConsoleTexts.text("bad_pair"));
            }
            pairs.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return pairs;
    }

    private static JsonNode list(List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (List.class.isAssignableFrom(type)) {
            return words(component.getGenericType()).isEmpty() ? Kind.LINES : Kind.CHOICES;
        }
        if (type == Instant.class) {
            return Kind.TIME;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.YES_NO;
        }
        if (Map.class.isAssignableFrom(type)) {
            return Kind.PAIRS;
        }
        return type == String.class ? Kind.TEXT : numberOrText(type);
    }

    private static Kind numberOrText(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? Kind.NUMBER : Kind.TEXT;
    }

    /** Of an enum, or of the last parameter of a list or a map of them. */
    private static List<String> words(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] parameters = parameterized.getActualTypeArguments();
            return words(parameters[parameters.length - 1]);
        }
        return type instanceof Class<?> plain && plain.isEnum()
                ? Arrays.stream(plain.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }
}
