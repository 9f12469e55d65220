package io.counterfoil.admin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.events.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides who somebody is in what owners answer, from whoever has no business with it. */
final class PersonalData {

    static final String HIDDEN = "•••";

    private static final ObjectMapper JSON = Wire.mapper();

    /** Whatever stands in these is about a person. */
    private static final Set<String> PERSONAL = Set.of(
            "customer",
            "email",
            "phone",
            "firstname",
            "lastname",
            "company",
            "billing",
            "shipping",
            "address",
            "note",
            "memo",
            "comment",
            "qbxml",
            "request",
            "response",
            "ours",
            "candidates");

    /** Of a record of a customer also these. */
    private static final Set<String> NAMES =
            Set.of("label", "text", "name", "fullname", "displayname", "listname", "record", "search");

    /** Sentences: what they quote may be a name. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\p{L})'[^']*'|„[^“]*“|“[^”]*”");

    private static final Set<String> SENTENCES =
            Set.of("text", "statusmessage", "explanation", "detail", "words", "reason");
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+");

    private PersonalData() {}

    /** Refuses what would be nothing without it. */
    static void refuse(String subject, Question question) {
        boolean people = subject.startsWith("/internal/books/")
                && List.of("/customers", "/vendors").contains(question.path().replaceFirst("\\?.*", ""));
        if (people || question.path().startsWith("/mappings/file")) {
            throw new Problem(403, "NOT_ALLOWED", "This is personal data, which your role or key may not see.");
        }
    }

    /** The question, so that an owner that can hide it does. */
    static Question asking(Question question) {
        return isRaw(question) ? question.at(question.path().replaceFirst("\\?.*", "") + "?masked=true") : question;
    }

    private static boolean isRaw(Question question) {
        return question.path().replaceFirst("\\?.*", "").endsWith("/raw");
    }

    static OwnerAnswer hidden(OwnerAnswer answer, Question question) {
        if (isRaw(question)
                || !answer.contentType().contains("json")
                || answer.body().isEmpty()) {
            return answer;
        }
        try {
            return answer.saying(hidden(JSON.readTree(answer.body())).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer + ", which is no JSON", e);
        }
    }

    private static JsonNode hidden(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i)));
            }
        }
        if (node instanceof ObjectNode object) {
            boolean customer =
                    object.path("kind").asText().toUpperCase(Locale.ROOT).contains("CUSTOMER");
            object.fieldNames().forEachRemaining(name -> object.set(name, hidden(name, object.get(name), customer)));
        }
        return node instanceof TextNode text
                ? TextNode.valueOf(EMAIL.matcher(text.asText()).replaceAll(HIDDEN))
                : node;
    }

    /** What the cart and QuickBooks say of one field of a customer. */
    private static void hideBothSides(JsonNode field) {
        if (field instanceof ObjectNode sides) {
            List.of("cart", "books").forEach(side -> sides.put(side, HIDDEN));
        }
    }

    private static JsonNode hidden(String field, JsonNode value, boolean customer) {
        String name = field.toLowerCase(Locale.ROOT);
        if (PERSONAL.contains(name) || (customer && NAMES.contains(name))) {
            return value.isNull() || value.asText("x").isEmpty() ? value : TextNode.valueOf(HIDDEN);
        }
        if (customer && name.equals("fields") && value instanceof ArrayNode fields) {
            fields.forEach(PersonalData::hideBothSides);
            return fields;
        }
        return value.isTextual() && SENTENCES.contains(name)
                ? TextNode.valueOf(EMAIL.matcher(QUOTED.matcher(value.asText()).replaceAll(HIDDEN))
                        .replaceAll(HIDDEN))
                : hidden(value);
    }
}
