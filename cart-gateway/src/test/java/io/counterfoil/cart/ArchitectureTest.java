package io.counterfoil.cart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ADAPTERS = "(Postgres.*|.*(Resource|Consumer|Endpoint|Client|Config|Schedule))(\\$.*)?";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.counterfoil.cart");

    @Test
    void onlyAdaptersKnowTheTechnology() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\." + ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.ws.rs..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..",
                        "io.smallrye..")
                .check(classes);
    }

    /** Attack 62: no switch trusts every certificate, because nothing here decides about certificates. */
    @Test
    void nobodyDecidesAboutCertificates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.net\\.ssl\\.(SSLContext|.*TrustManager|HostnameVerifier|SSLParameters).*")
                .check(classes);
    }

    @Test
    void featuresDoNotGoInCircles() {
        slices().matching("io.counterfoil.cart.(*)..").should().beFreeOfCycles().check(classes);
    }
}
