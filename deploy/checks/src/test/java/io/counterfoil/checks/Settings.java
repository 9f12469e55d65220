package io.counterfoil.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables that a service's code asks for, each with its default; "" when there is none. */
record Settings(Map<String, String> defaults) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?i:counterfoil)[._][\\w.]+)(?::([^}]*))?}");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?[A-Z]?\\w+(?:<[\\w<>]+>)? (\\w+)\\(\\);");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"(counterfoil\\.[^\"]+)\"\\)");

    private static final String OF_ALL = "contracts/outbox/src/main/resources/META-INF/microprofile-config.properties";

    static Settings of(String service) {
        Map<String, String> defaults = new TreeMap<>();
        for (var source : Home.files(service + "/src/main/java", ".java")) {
            addMembers(Home.read(source), defaults);
        }
        addProperties(Home.read(service + "/src/main/resources/application.properties"), defaults);
        addProperties(Home.read(OF_ALL), defaults);
        return new Settings(Map.copyOf(defaults));
    }

    private static void addMembers(String source, Map<String, String> defaults) {
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            Matcher member = MEMBER.matcher(source);
            while (member.find()) {
                String value = member.group(1) == null ? "" : member.group(1);
                defaults.put(variable(mapping.group(1) + "." + kebab(member.group(2))), value);
            }
        }
        Matcher injected = INJECTED.matcher(source);
        while (injected.find()) {
            defaults.put(variable(injected.group(1)), "");
        }
    }

    /** A property that names another variable is set by that one. */
    private static void addProperties(String text, Map<String, String> defaults) {
        properties(text).forEach((key, value) -> {
            Matcher other = VARIABLE.matcher(value.toString());
            if (other.find()) {
                defaults.remove(variable(key.toString()));
                defaults.put(variable(other.group(1)), other.group(2) == null ? "" : other.group(2));
            } else if (key.toString().startsWith("counterfoil.")) {
                defaults.put(variable(key.toString()), value.toString());
            }
        });
    }

    private static Properties properties(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variable that sets a property, as MicroProfile Config maps names. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Whether a container may set this environment variable. */
    boolean understands(String variable) {
        return defaults.containsKey(variable) || variable.matches("QUARKUS_[A-Z_]+|JAVA_TOOL_OPTIONS");
    }

    /** Without which the service does not start, or could not be used by others; a provider of OpenID Connect is optional. */
    Set<String> required() {
        return defaults.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .filter(setting -> !setting.getKey().startsWith("COUNTERFOIL_OIDC_"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
