package io.counterfoil.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final ObjectMapper JSON = Wire.mapper();
    private static final AsyncApi API = AsyncApi.read();

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleParsesAndWritesBackTheSame(Path sample) throws Exception {
        byte[] json = Files.readAllBytes(sample);

        Event event = Wire.read(Event.class, type(sample), json);

        assertEquals(JSON.readTree(json), JSON.readTree(Wire.write(event)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleFitsItsSchema(Path sample) throws IOException {
        assertEquals(List.of(), API.violations(type(sample), Files.readString(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleWithoutAnyOneRequiredFieldFailsItsSchema(Path sample) throws IOException {
        for (String field : API.required(type(sample))) {
            ObjectNode broken = (ObjectNode) JSON.readTree(Files.readString(sample));
            broken.remove(field);

            assertTrue(!API.violations(type(sample), broken.toString()).isEmpty(), field);
        }
    }

    @Test
    void everyEventHasASampleAndAMessage() throws IOException {
        Set<String> sampled = samples().map(SamplesTest::type).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(Wire.types().keySet()), sampled);
        assertEquals(new TreeSet<>(Wire.types().keySet()), API.messages());
    }

    @Test
    void everyEventTravelsOnTheChannelThatItNames() throws Exception {
        for (Path sample : samples().toList()) {
            Event event = Wire.read(Event.class, type(sample), Files.readAllBytes(sample));

            assertTrue(API.messagesOf(event.topic()).contains(event.type()), event.type());
        }
    }

    @Test
    void schemaNamesEveryComponentOfTheRecord() {
        Wire.types()
                .forEach((name, type) -> assertEquals(
                        Stream.of(type.getRecordComponents())
                                .map(c -> c.getName())
                                .collect(Collectors.toSet()),
                        API.properties(name),
                        name));
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        ObjectNode newer = (ObjectNode) JSON.readTree(Files.readString(SAMPLES.resolve("SessionOpened.json")));
        newer.put("addedNextYear", "x");

        assertEquals(
                "SessionOpened",
                Wire.read(SessionEvent.class, "SessionOpened", JSON.writeValueAsBytes(newer))
                        .type());
    }

    @Test
    void anEventOfAnotherTopicIsRefused() throws IOException {
        byte[] json = Files.readAllBytes(SAMPLES.resolve("SessionOpened.json"));

        assertEquals(
                "UNKNOWN_TYPE",
                assertThrows(Wire.Unreadable.class, () -> Wire.read(CartEvent.class, "SessionOpened", json))
                        .getMessage());
    }

    private static String type(Path sample) {
        return sample.getFileName().toString().replaceFirst("\\..*", "");
    }

    /** The AsyncAPI document as JSON Schema. */
    private record AsyncApi(JsonNode document) {

        static AsyncApi read() {
            try {
                return new AsyncApi(new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
                        .readTree(Path.of("src/main/resources/asyncapi.yaml").toFile()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        List<String> violations(String type, String json) {
            ObjectNode root = document.deepCopy();
            root.put("$ref", "#/components/schemas/" + type);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("urn:counterfoil:" + type), root);
            return schema
                    .validate(json, InputFormat.JSON, c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }

        Set<String> properties(String type) {
            return names(document.at("/components/schemas/" + type + "/properties"));
        }

        List<String> required(String type) {
            return Stream.of(
                            JSON.convertValue(document.at("/components/schemas/" + type + "/required"), String[].class))
                    .toList();
        }

        Set<String> messages() {
            return names(document.at("/components/messages"));
        }

        Set<String> messagesOf(String topic) {
            return names(document.at("/channels/" + topic + "/messages"));
        }

        private static Set<String> names(JsonNode node) {
            Set<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }
}
