package io.counterfoil.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint that there is, found in the code and in its own description, so that a new one is swept too. */
@QuarkusTest
class EndpointsTest extends FrontDoor {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final List<Class<? extends Annotation>> WHO =
            List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);

    private static List<JavaMethod> methods() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.counterfoil.admin")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> METHODS.stream().anyMatch(method::isAnnotatedWith))
                        .toList();
    }

    @Test
    void everyEndpointSaysWhoMay() {
        List<String> silent = methods().stream()
                .filter(method -> WHO.stream()
                        .noneMatch(who ->
                                method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who)))
                .map(JavaMethod::getFullName)
                .toList();

        assertEquals(List.of(), silent);
        assertTrue(methods().size() > 80);
    }

    @Test
    void nobodyButTheSignInIsOpenToEverybody() {
        Set<String> open = methods().stream()
                .filter(method -> method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class))
                .map(method -> method.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("SignInResource"), open);
    }

    @Test
    void theDescriptionHasEveryEndpointAndNoOther() {
        Set<String> inCode = methods().stream()
                .map(EndpointsTest::described)
                .filter(endpoint -> endpoint.contains(" /api/v1/"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> described =
                Endpoint.all().stream().map(Endpoint::toString).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(inCode, described);
    }

    /** Attack 70: what belongs to somebody else is as if it was not there, and nothing is done to it. */
    @Test
    void attack70AnotherTenantsIdsAnswerLikeIdsOfNothingAndChangeNothing() {
        String foreign = aTenant();
        String store = aStoreOf(foreign);
        List<String> ids = List.of(
                store,
                admin().get("/api/v1/stores/" + store).path("booksId"),
                sql("SELECT id FROM local_user WHERE name = ?", aUser("manager", foreign)),
                admin().body("{\"name\":\"k\",\"scopes\":[\"READ\"],\"tenantId\":\"" + foreign + "\"}")
                        .post("/api/v1/api-keys")
                        .path("key.id"));
        String stranger = aUser("owner", aTenant());
        String before = everything();
        owners.forgetCalls();

        List<String> wrong = new ArrayList<>();
        Endpoint.withId().forEach(endpoint -> {
            String nothing = UUID.randomUUID().toString();
            String unknown = answer(endpoint.with(nothing, as(stranger, PASSWORD)), nothing);
            for (String id : ids) {
                String answer = answer(endpoint.with(id, as(stranger, PASSWORD)), id);
                boolean nothingThere = answer.startsWith("404") || answer.startsWith("400") || answer.startsWith("403");
                if (!nothingThere || !answer.equals(unknown)) {
                    wrong.add(endpoint + ": " + answer + " for another's, " + unknown + " for nobody's");
                }
            }
        });

        assertEquals(List.of(), wrong);
        assertEquals(before, everything());
        for (String owner : List.of("cart", "connector", "queue", "history")) {
            assertEquals(0, owners.calls(owner).size(), owner);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "accountant"})
    void whoMayOnlyLookIsRefusedWhateverChanges(String role) {
        String store = aStore();
        String reader = aUser(role, myCompany());
        owners.forgetCalls();
        String before = everything();

        List<String> let = Endpoint.all().stream()
                .filter(Endpoint::changes)
                .filter(endpoint -> !endpoint.path().equals("/api/v1/me/password"))
                .filter(endpoint -> endpoint.with(store, as(reader, PASSWORD)).statusCode() != 403)
                .map(Endpoint::toString)
                .toList();

        assertEquals(List.of(), let);
        assertEquals(before, everything());
        assertEquals(0, owners.calls("queue").size());
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        String store = aStore();
        String before = everything();

        List<String> let = Endpoint.all().stream()
                .filter(endpoint ->
                        endpoint.with(store, io.restassured.RestAssured.given()).statusCode() != 401)
                .map(Endpoint::toString)
                .toList();

        assertEquals(List.of(), let);
        assertEquals(before, everything());
    }

    private String aStoreOf(String tenant) {
        return admin().body(
                        "{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + tenant + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String answer(Response response, String id) {
        return response.statusCode() + " " + response.asString().replace(id, "ID");
    }

    private static String described(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String verb = METHODS.stream()
                .filter(method::isAnnotatedWith)
                .map(Class::getSimpleName)
                .findFirst()
                .orElseThrow();
        String within = owner.isAnnotatedWith(Path.class)
                ? owner.getAnnotationOfType(Path.class).value()
                : "";
        String path = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String joined = (within + "/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
        return verb + " " + joined.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
