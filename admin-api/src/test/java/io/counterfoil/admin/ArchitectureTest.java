package io.counterfoil.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** A type that touches a technology says so in its name. */
    private static final String ADAPTER =
            ".*\\.(Postgres|Bcrypt)\\w*|.*(Resource|Consumer|Endpoint|Client|Config|Schedule|Mapper|IdentityProvider"
                    + "|AuthenticationMechanism|Filter|Redirect|Browser|Templates|Texts|ConsolePage|Download)(\\$.*)?";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.counterfoil.admin");

    @Test
    void onlyAdaptersTouchTechnology() {
        noClasses()
                .that()
                .haveNameNotMatching(ADAPTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta.ws.rs..", "java.sql..", "org.apache.kafka..", "org.jboss.resteasy..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        slices().matching("io.counterfoil.admin.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
