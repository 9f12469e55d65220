package io.counterfoil.simulator.quickbooks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request made of its grammar.
 *
 * @param variant 0: only what is required; otherwise everything, with this alternative wherever there is a choice
 */
record GrammarSample(int variant) {

    String of(Family family) {
        return "<" + family.request() + ">" + of(family.grammar().body()) + "</" + family.request() + ">";
    }

    private String of(Particle particle) {
        if (variant == 0 && particle.canBeAbsent()) {
            return "";
        }
        if (particle instanceof Field field) {
            return field(field);
        }
        if (particle instanceof Choice choice) {
            return of(choice.alternatives().get(variant % choice.alternatives().size()));
        }
        return ((Sequence) particle).parts().stream().map(this::of).collect(Collectors.joining());
    }

    private String field(Field field) {
        String one = "<" + field.name() + ">" + content(field.content()) + "</" + field.name() + ">";
        return field.occurs().repeats() && variant > 0 ? one + one : one;
    }

    private String content(Content content) {
        return content instanceof ValueType type ? value(type.word()) : of((Particle) content);
    }

    private static String value(String word) {
        List<String> candidates = List.of(
                word.startsWith("enum") ? word.substring(5, word.length() - 1).split(",")[0] : "",
                word.startsWith("str(") ? "x".repeat(Integer.parseInt(word.substring(4, word.length() - 1))) : "",
                word.startsWith("int") ? "1" : "");
        return candidates.stream().filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> plain(word));
    }

    private static String plain(String word) {
        return switch (word) {
            case "str", "id" -> "A-1";
            case "bool" -> "true";
            case "date" -> "2026-11-22";
            case "datetime" -> "2026-11-22T10:00:00";
            case "guid" -> "{11111111-2222-3333-4444-555555555555}";
            case "amt" -> "-1.50";
            case "price", "quan", "percent", "float" -> "1.12345";
            default -> throw new IllegalArgumentException(word);
        };
    }
}
